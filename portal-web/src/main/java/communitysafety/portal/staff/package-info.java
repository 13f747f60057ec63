/** The pages of staff: inbox, report, deliveries. */
@Uses({
  "portal.faces",
  "portal.signin",
  "reporting.conversation",
  "reporting.incident",
  "reporting.report",
  "shared.audit",
  "shared.hub",
  "shared.mail",
  "shared.outbox",
  "shared.privacy",
  "shared.problem",
  "shared.referral",
  "shared.staff",
  "shared.submission"
})
package communitysafety.portal.staff;

import communitysafety.shared.Uses;
