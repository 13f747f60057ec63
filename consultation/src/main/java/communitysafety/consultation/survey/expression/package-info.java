/** The expressions of surveys: their grammar, their types, and what they come to. */
@Uses({})
package communitysafety.consultation.survey.expression;

import communitysafety.shared.Uses;
