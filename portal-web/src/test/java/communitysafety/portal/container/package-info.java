/** Tests that run inside Payara Micro, with the real WAR over a real PostgreSQL. */
package communitysafety.portal.container;
