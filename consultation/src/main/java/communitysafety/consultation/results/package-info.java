/**
 * What responses come to, for staff alone: counts, crosses, words and their codes. Nothing public
 * reads from here: see {@code release}.
 */
@Uses({
  "consultation.publication",
  "consultation.release",
  "consultation.response",
  "consultation.survey",
  "shared.audit",
  "shared.privacy",
  "shared.problem",
  "shared.referral",
  "shared.staff",
  "shared.submission"
})
package communitysafety.consultation.results;

import communitysafety.shared.Uses;
