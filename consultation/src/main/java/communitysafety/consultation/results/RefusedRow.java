package communitysafety.consultation.results;

import communitysafety.consultation.survey.Mistake;

/**
 * A row that was not taken, or why nothing of the file was.
 *
 * @param line where the row begins in the file, from 1
 * @param column its heading; empty when the reason is in no single column
 * @param message the author's own words for it; empty when there are none
 */
public record RefusedRow(long line, String column, Reason reason, String message) {

  public enum Reason {
    /** It is no CSV file in UTF-8, from here on. */
    NOT_CSV,
    NO_HEADINGS,
    UNKNOWN_COLUMN,
    REPEATED_COLUMN,
    TOO_MANY_CELLS,
    UNKNOWN_LANGUAGE,
    /** There is an answer to what is not asked after the other answers. */
    NOT_ASKED,
    /** A cell of an option is neither 1 nor 0. */
    NOT_TICKED,
    REQUIRED,
    NOT_A_WHOLE_NUMBER,
    NOT_A_NUMBER,
    NOT_A_DAY,
    NOT_OFFERED,
    NOT_AN_ORDER,
    TOO_LONG,
    CONSTRAINT,
    INCOMPLETE,
    /** There are enough responses of this group. */
    FULL,
    /** The consultation was closed meanwhile. */
    NOT_OPEN,
    /** The portal failed; the row can be brought in again. */
    NOT_STORED
  }

  static RefusedRow of(long line, String column, Mistake mistake) {
    return new RefusedRow(line, column, Reason.valueOf(mistake.kind().name()), mistake.message());
  }

  static RefusedRow of(long line, String column, Reason reason) {
    return new RefusedRow(line, column, reason, "");
  }
}
