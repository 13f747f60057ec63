/** The JSON face of reporting. Translates, nothing else. */
@Uses({
  "reporting.incident",
  "reporting.report",
  "reporting.routing",
  "shared.hub",
  "shared.problem",
  "shared.submission"
})
package communitysafety.reporting.http;

import communitysafety.shared.Uses;
