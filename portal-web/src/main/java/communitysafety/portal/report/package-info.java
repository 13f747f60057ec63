/**
 * The way from "Is anyone in danger now?" to a Reference: one page per question, the answers so
 * far, and the journey that says which question comes next.
 */
@Uses({
  "portal.abuse",
  "portal.exit",
  "portal.faces",
  "portal.protection",
  "portal.visit",
  "reporting.conversation",
  "shared.calendar",
  "shared.database",
  "shared.staff",
  "reporting.anonymity",
  "reporting.equality",
  "reporting.incident",
  "reporting.report",
  "shared.hub",
  "shared.pdf",
  "shared.privacy",
  "shared.problem",
  "shared.submission"
})
package communitysafety.portal.report;

import communitysafety.shared.Uses;
