/** Consultations and their released results as JSON. Translates, nothing else. */
@Uses({
  "consultation.publication",
  "consultation.release",
  "consultation.survey",
  "shared.hub",
  "shared.problem"
})
package communitysafety.consultation.http;

import communitysafety.shared.Uses;
