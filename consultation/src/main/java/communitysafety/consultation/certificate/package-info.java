/** Proof of having been at a course: frozen when it is issued, verified by its code for ever. */
@Uses({
  "consultation.code",
  "shared.audit",
  "shared.pdf",
  "shared.privacy",
  "shared.problem",
  "shared.staff"
})
package communitysafety.consultation.certificate;

import communitysafety.shared.Uses;
