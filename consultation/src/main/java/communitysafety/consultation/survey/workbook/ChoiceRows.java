package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.workbook.Headings.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheet "choices": every row an option. */
final class ChoiceRows {

  private final Refusals refusals;
  private final Cells cells;
  private final SurveyReading.Wordings wordings;
  private final Map<String, List<Choice>> lists = new LinkedHashMap<>();

  ChoiceRows(Refusals refusals, Cells cells, SurveyReading.Wordings wordings) {
    this.refusals = refusals;
    this.cells = cells;
    this.wordings = wordings;
  }

  void read(Headings headings, int row, Map<Column, String> values) {
    String list = needed("list_name", headings, row, values);
    String value = needed("name", headings, row, values);
    if (list.isEmpty() || value.isEmpty()) {
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    values.forEach(
        (column, text) -> {
          if (column.own()) {
            attributes.put(column.name(), text);
          }
        });
    cells.choice(list, value, row);
    lists
        .computeIfAbsent(list, any -> new ArrayList<>())
        .add(new Choice(value, wordings.of("label", values), attributes));
  }

  private String needed(String column, Headings headings, int row, Map<Column, String> values) {
    String value = values.getOrDefault(new Column(column, "", false), "");
    if (value.isEmpty() && headings.has(column)) {
      refusals.add(RefusalKind.VALUE_MISSING, SurveyReading.at(headings, row, column), column);
    }
    return value;
  }

  Map<String, ChoiceList> lists() {
    Map<String, ChoiceList> read = new LinkedHashMap<>();
    lists.forEach((name, choices) -> read.put(name, new ChoiceList(name, choices)));
    return read;
  }
}
