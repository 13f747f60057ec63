/** Reports of hate crime and anti-social behaviour: their domain and their HTTP face. */
package communitysafety.reporting;
