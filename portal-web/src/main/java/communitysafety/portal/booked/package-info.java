/**
 * What somebody does with places of training that they hold a code of, without an account: see how
 * they stand, change and give them back, say who comes, and join a webinar.
 */
@Uses({
  "consultation.certificate",
  "consultation.code",
  "consultation.training",
  "portal.abuse",
  "portal.certificates",
  "portal.faces",
  "portal.protection",
  "portal.visit",
  "shared.calendar",
  "shared.database",
  "shared.problem"
})
package communitysafety.portal.booked;

import communitysafety.shared.Uses;
