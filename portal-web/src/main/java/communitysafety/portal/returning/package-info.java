/**
 * The way back with a return code: how the report stands, what the teams wrote, and everything that
 * a reporter may add, change or ask for afterwards.
 */
@Uses({
  "portal.abuse",
  "portal.consultations",
  "portal.faces",
  "portal.protection",
  "portal.report",
  "portal.visit",
  "reporting.conversation",
  "reporting.report",
  "shared.calendar",
  "shared.database",
  "shared.privacy",
  "shared.staff",
  "shared.submission"
})
package communitysafety.portal.returning;

import communitysafety.shared.Uses;
