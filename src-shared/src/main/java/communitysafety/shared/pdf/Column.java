package communitysafety.shared.pdf;

/**
 * A column of a table.
 *
 * @param heading not blank
 * @param figures whether its cells are numbers, which stand below each other by their ends
 * @param pen whether something is written into its cells by hand: they are boxes, and rows high
 *     enough for a signature
 */
public record Column(String heading, boolean figures, boolean pen) {

  public Column {
    if (heading.isBlank()) {
      throw new IllegalArgumentException("a column without a heading says nothing");
    }
  }

  public static Column ofWords(String heading) {
    return new Column(heading, false, false);
  }

  public static Column ofFigures(String heading) {
    return new Column(heading, true, false);
  }

  /** For signatures, ticks and what else is filled in on paper. */
  public static Column toBeFilledIn(String heading) {
    return new Column(heading, false, true);
  }
}
