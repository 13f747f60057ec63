/** The staff pages of training: courses, venues and sessions are planned, requests are decided. */
@Uses({
  "consultation.certificate",
  "consultation.release",
  "consultation.training",
  "portal.certificates",
  "portal.signin",
  "portal.staff",
  "shared.hub",
  "shared.problem",
  "shared.staff"
})
package communitysafety.portal.teaching;

import communitysafety.shared.Uses;
