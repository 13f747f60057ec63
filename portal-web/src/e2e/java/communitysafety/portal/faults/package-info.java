/**
 * What people and programs meet when something is broken, cut off or malicious, and what is kept.
 */
package communitysafety.portal.faults;
