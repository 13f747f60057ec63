package communitysafety.consultation.release;

/**
 * A table, or a whole question, that is not released although it was wanted.
 *
 * @param by empty for the question itself, with all its tables and those by it
 */
public record LeftOut(String question, String by, Why why) {

  /** Stored by name. */
  public enum Why {
    /** More than {@link CrossTable#MOST_CELLS} cells: wider bands would bring them together. */
    TOO_LARGE,
    /** The same numbers stand in the table of the other question by this one, now or before. */
    THE_OTHER_WAY_ROUND,
    /** However much was hidden of it, somebody could have found out a small number. */
    NOT_SAFE
  }

  boolean isQuestion(String name) {
    return by.isEmpty() && question.equals(name);
  }

  boolean isOf(CrossTable table) {
    return by.isEmpty()
        ? question.equals(table.question()) || question.equals(table.by())
        : question.equals(table.question()) && by.equals(table.by());
  }
}
