package communitysafety.consultation.survey;

/**
 * Why an answer is not accepted.
 *
 * @param message the author's own words in the language asked for; empty when there are none, then
 *     the portal's words for the kind stand in
 */
public record Mistake(String question, Kind kind, String message) {

  public enum Kind {
    REQUIRED,
    NOT_A_WHOLE_NUMBER,
    NOT_A_NUMBER,
    NOT_A_DAY,
    /** An option that is not offered (any more). */
    NOT_OFFERED,
    /** Two options in one place of the order, or one without a place. */
    NOT_AN_ORDER,
    TOO_LONG,
    CONSTRAINT
  }
}
