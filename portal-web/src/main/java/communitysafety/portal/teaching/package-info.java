/**
 * The staff pages of training: courses, venues and sessions are planned, requests are decided, and
 * on the day the register is kept.
 */
@Uses({
  "consultation.training",
  "portal.faces",
  "portal.signin",
  "portal.staff",
  "shared.hub",
  "shared.pdf",
  "shared.problem",
  "shared.staff"
})
package communitysafety.portal.teaching;

import communitysafety.shared.Uses;
