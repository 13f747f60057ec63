/** The JSON face of reporting. Translates, nothing else. */
@Uses({
  "reporting.incident",
  "reporting.report",
  "shared.calendar",
  "shared.hub",
  "shared.privacy",
  "shared.problem",
  "shared.submission"
})
package communitysafety.reporting.http;

import communitysafety.shared.Uses;
