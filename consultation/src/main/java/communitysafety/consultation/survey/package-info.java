/**
 * What a survey is: its document, written in the terms of XLSForm, the compiled form of it, and the
 * way through it that somebody's answers lead. Plain Java, without a server or a database.
 */
@Uses({"consultation.survey.expression"})
package communitysafety.consultation.survey;

import communitysafety.shared.Uses;
