/** The staff pages of training: courses, venues and sessions are planned, requests are decided. */
@Uses({
  "consultation.training",
  "portal.signin",
  "portal.staff",
  "shared.hub",
  "shared.problem",
  "shared.staff",
  "shared.submission"
})
package communitysafety.portal.teaching;

import communitysafety.shared.Uses;
