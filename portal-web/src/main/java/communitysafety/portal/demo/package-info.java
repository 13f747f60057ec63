/**
 * Consultations and training to look at, made through the use cases of staff and residents where
 * the portal is started with demo accounts.
 */
@Uses({
  "consultation.publication",
  "consultation.response",
  "consultation.results",
  "consultation.survey",
  "consultation.survey.workbook",
  "consultation.training",
  "shared",
  "shared.staff"
})
package communitysafety.portal.demo;

import communitysafety.shared.Uses;
