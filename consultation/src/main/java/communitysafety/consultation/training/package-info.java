/**
 * Awareness training: what is taught when and where, and who has a place. Every path to a place
 * leads through one gate that cannot overbook.
 */
@Uses({
  "consultation.certificate",
  "consultation.code",
  "consultation.release",
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
package communitysafety.consultation.training;

import communitysafety.shared.Uses;
