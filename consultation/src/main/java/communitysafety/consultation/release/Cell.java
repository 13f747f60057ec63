package communitysafety.consultation.release;

/**
 * The place of a number in a release.
 *
 * @param by question whose groups divide the people; empty for everybody
 * @param group value of {@code by}; empty for everybody, and for those who stated none
 * @param question empty for the people themselves
 * @param option value of an option, {@link #ASKED} or {@link #ANSWERED}
 */
public record Cell(String by, String group, String question, String option) {

  public static final String ASKED = "#asked";
  public static final String ANSWERED = "#answered";

  /** What nobody publishes and everybody can subtract. */
  static final String SKIPPED = "#skipped";

  static final Cell RESPONSES = new Cell("", "", "", ASKED);

  public static Cell of(String question, String option) {
    return new Cell("", "", question, option);
  }

  public Cell in(String theBy, String theGroup) {
    return new Cell(theBy, theGroup, question, option);
  }

  boolean isBase() {
    return option.startsWith("#");
  }
}
