/** Journeys through the portal as it is run: the launcher's process, a browser, nothing stubbed. */
package communitysafety.portal.journey;
