/** Surveys as XLSForm workbooks: read from what an officer uploads, and written to be edited. */
@Uses({"consultation.survey"})
package communitysafety.consultation.survey.workbook;

import communitysafety.shared.Uses;
