package communitysafety.consultation.results;

import communitysafety.consultation.survey.Answers;

/**
 * A row of a file whose every answer was read.
 *
 * @param line where it begins, from 1
 * @param language BCP 47 tag
 * @param content what stands in it, in whichever order the columns come
 */
record ImportedRow(long line, Answers answers, String language, String content) {}
