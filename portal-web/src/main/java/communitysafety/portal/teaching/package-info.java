/**
 * The staff pages of training: courses, venues and sessions are planned, requests are decided, and
 * on the day the register is kept.
 */
@Uses({
  "consultation.certificate",
  "consultation.code",
  "consultation.release",
  "consultation.training",
  "portal.certificates",
  "portal.faces",
  "portal.signin",
  "portal.staff",
  "shared.hub",
  "shared.pdf",
  "shared.problem",
  "shared.referral",
  "shared.staff",
  "shared.submission"
})
package communitysafety.portal.teaching;

import communitysafety.shared.Uses;
