/**
 * Training for the public: the catalogue, a session, its calendar, and booking a place or going in
 * line without an account. Nothing is kept of somebody who fills in the form before they send it,
 * but places without a name.
 */
@Uses({
  "consultation.code",
  "consultation.training",
  "portal.abuse",
  "portal.faces",
  "portal.protection",
  "shared.database",
  "shared.hub",
  "shared.problem"
})
package communitysafety.portal.training;

import communitysafety.shared.Uses;
