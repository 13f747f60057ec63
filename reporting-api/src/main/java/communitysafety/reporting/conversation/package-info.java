/**
 * What goes on between a reporter and the teams after a report was sent: the return code that lets
 * the reporter back in, the messages both ways, the diary, and how the report stands.
 */
@Uses({
  "reporting.report",
  "shared.audit",
  "shared.outbox",
  "shared.privacy",
  "shared.problem",
  "shared.referral",
  "shared.staff",
  "shared.submission"
})
package communitysafety.reporting.conversation;

import communitysafety.shared.Uses;
