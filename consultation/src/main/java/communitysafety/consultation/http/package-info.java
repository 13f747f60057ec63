/** Consultations and their released results as JSON. */
@Uses({"consultation.publication", "consultation.release", "consultation.survey", "shared.problem"})
package communitysafety.consultation.http;

import communitysafety.shared.Uses;
