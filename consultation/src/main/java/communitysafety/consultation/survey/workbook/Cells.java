package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import java.util.HashMap;
import java.util.Map;

/**
 * Where each part of a document stands in the workbook it was read from. Where two things have one
 * name, it is the place of the second.
 */
public final class Cells {

  private final Map<String, Integer> items = new HashMap<>();
  private final Map<String, String> otherColumns = new HashMap<>();
  private final Map<String, Integer> lists = new HashMap<>();
  private final Map<String, Map<String, Integer>> choices = new HashMap<>();
  private Headings survey;
  private Headings choice;
  private Headings settings;
  private int settingsRow;

  Cells() {}

  /**
   * The cell of that spot; the row, where the workbook has no such column; the sheet, where it has
   * no such row.
   */
  public Cell get(Spot spot) {
    return switch (spot.where()) {
      case ITEM -> cell(survey, items.getOrDefault(spot.name(), 0), column(spot), spot.language());
      case CHOICE -> cell(choice, choiceRow(spot), columnOfChoice(spot), spot.language());
      case SETTINGS -> cell(settings, settingsRow, spot.part().columnName(), spot.language());
    };
  }

  private String column(Spot spot) {
    String standard = spot.part().columnName();
    return spot.part() == Spot.Part.CALCULATION
        ? otherColumns.getOrDefault(spot.name(), standard)
        : standard;
  }

  private static String columnOfChoice(Spot spot) {
    return spot.choice().isEmpty() ? "list_name" : spot.part().columnName();
  }

  private int choiceRow(Spot spot) {
    return choices
        .getOrDefault(spot.name(), Map.of())
        .getOrDefault(spot.choice(), lists.getOrDefault(spot.name(), 0));
  }

  private static Cell cell(Headings headings, int row, String column, String language) {
    return new Cell(
        headings.sheet(), row, row == 0 ? "" : headings.lettersOf(column, language).orElse(""));
  }

  void survey(Headings headings) {
    survey = headings;
  }

  void choices(Headings headings) {
    choice = headings;
  }

  void settings(Headings headings, int row) {
    settings = headings;
    settingsRow = row;
  }

  void item(String name, int row) {
    items.put(name, row);
  }

  /** The item's calculation stands in another column than usual. */
  void calculatedIn(String name, String column) {
    otherColumns.put(name, column);
  }

  void choice(String list, String value, int row) {
    lists.putIfAbsent(list, row);
    choices.computeIfAbsent(list, any -> new HashMap<>()).put(value, row);
  }
}
