/** The staff pages of consultations: written, published, extended, closed, answered. */
@Uses({
  "consultation.publication",
  "consultation.release",
  "consultation.response",
  "consultation.results",
  "consultation.survey",
  "consultation.survey.workbook",
  "portal.consultations",
  "portal.faces",
  "portal.protection",
  "portal.rounds",
  "portal.signin",
  "portal.staff",
  "shared.hub",
  "shared.problem",
  "shared.referral",
  "shared.staff",
  "shared.submission"
})
package communitysafety.portal.consulting;

import communitysafety.shared.Uses;
