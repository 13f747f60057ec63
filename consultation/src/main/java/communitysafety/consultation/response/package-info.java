/** What is answered: taken in once, sealed, kept apart from who took part. */
@Uses({
  "consultation.code",
  "consultation.publication",
  "consultation.survey",
  "shared.audit",
  "shared.calendar",
  "shared.mail",
  "shared.outbox",
  "shared.pdf",
  "shared.privacy",
  "shared.problem",
  "shared.referral",
  "shared.staff",
  "shared.submission"
})
package communitysafety.consultation.response;

import communitysafety.shared.Uses;
