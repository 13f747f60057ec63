/** One submission placed in one team's inbox, and the moves staff may make with it. */
@Uses({
  "shared.audit",
  "shared.calendar",
  "shared.outbox",
  "shared.problem",
  "shared.staff",
  "shared.submission"
})
package communitysafety.shared.referral;

import communitysafety.shared.Uses;
