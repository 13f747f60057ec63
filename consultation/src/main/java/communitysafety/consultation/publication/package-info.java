/**
 * The life of a consultation in public: written, published by two people, open, extended, closed,
 * answered with what was done.
 */
@Uses({
  "consultation.survey",
  "consultation.survey.workbook",
  "shared.audit",
  "shared.hub",
  "shared.privacy",
  "shared.problem",
  "shared.referral",
  "shared.staff"
})
package communitysafety.consultation.publication;

import communitysafety.shared.Uses;
