/** A report as it is received, sealed and kept. */
@Uses({
  "reporting.incident",
  "reporting.routing",
  "shared.audit",
  "shared.calendar",
  "shared.hub",
  "shared.outbox",
  "shared.pdf",
  "shared.privacy",
  "shared.problem",
  "shared.referral",
  "shared.staff",
  "shared.submission"
})
package communitysafety.reporting.report;

import communitysafety.shared.Uses;
