package communitysafety.shared.pdf;

/**
 * A column of a table.
 *
 * @param heading not blank
 * @param figures whether its cells are numbers, which stand below each other by their ends
 */
public record Column(String heading, boolean figures) {

  public Column {
    if (heading.isBlank()) {
      throw new IllegalArgumentException("a column without a heading says nothing");
    }
  }

  public static Column ofWords(String heading) {
    return new Column(heading, false);
  }

  public static Column ofFigures(String heading) {
    return new Column(heading, true);
  }
}
