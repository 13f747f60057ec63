package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import communitysafety.consultation.survey.workbook.Headings.Column;
import communitysafety.consultation.survey.workbook.Headings.Expected;
import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import communitysafety.consultation.survey.workbook.WorkbookReader.Result;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a document of the three sheets of a workbook. */
final class SurveyReading {

  private static final String SURVEY = "survey";
  private static final String CHOICES = "choices";
  private static final String SETTINGS = "settings";

  private static final Expected OF_SURVEY =
      new Expected(
          Set.of("label", "hint", "required_message", "constraint_message"),
          List.of(
              "type",
              "name",
              "label",
              "hint",
              "relevant",
              "required",
              "required_message",
              "constraint",
              "constraint_message",
              "calculation",
              "choice_filter",
              "parameters",
              "appearance",
              "default"),
          Map.of("relevance", "relevant", "calculate", "calculation"),
          Set.of(),
          false);
  private static final Expected OF_CHOICES =
      new Expected(
          Set.of("label"),
          List.of("list_name", "name", "label"),
          Map.of("value", "name"),
          Set.of(),
          true);
  private static final Expected OF_SETTINGS =
      new Expected(
          Set.of("form_title"),
          List.of("form_id", "form_title", "default_language"),
          Map.of("id_string", "form_id", "title", "form_title"),
          // The portal counts versions itself, and shows one question or group a page anyway.
          Set.of("version", "style"),
          false);

  private static final Pattern FORM_ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,59}");

  private final UploadedWorkbook workbook;
  private final Refusals refusals;
  private final Cells cells = new Cells();

  private String id = "";
  private final Map<Column, String> titles = new LinkedHashMap<>();
  private String settledDefault = "";
  private String defaultLanguage = "";
  private final Set<String> languages = new LinkedHashSet<>();
  private final Map<String, ChoiceList> lists = new LinkedHashMap<>();

  SurveyReading(UploadedWorkbook workbook, Refusals refusals) {
    this.workbook = workbook;
    this.refusals = refusals;
  }

  Result read() {
    readSettings();
    List<Item> items = readSurvey();
    readChoices();
    languages.add(defaultLanguage);
    titles.keySet().stream()
        .map(Column::language)
        .filter(language -> !language.isEmpty())
        .forEach(languages::add);
    if (!refusals.isEmpty()) {
      return refusals.result();
    }
    return new Result.Document(
        new SurveyDocument(id, wording("form_title", titles), List.copyOf(languages), items, lists),
        cells);
  }

  private void readSettings() {
    Sheet sheet = new Sheet(SETTINGS, OF_SETTINGS, true);
    sheet.read(
        (headings, row, values) -> {
          if (row > headings.row() && id.isEmpty() && titles.isEmpty()) {
            cells.settings(headings, row);
            settings(headings, row, values);
          } else {
            refusals.add(
                RefusalKind.VALUE_UNEXPECTED,
                new Cell(headings.sheet(), row, ""),
                first(values),
                SETTINGS);
          }
        },
        headings -> {
          cells.settings(headings, 0);
          sheet.require(headings, "form_id");
        });
    if (workbook.hasSheet(SETTINGS) && sheet.isWithoutRows() && sheet.hasColumn("form_id")) {
      sheet.missing(sheet.headings.row() + 1, "form_id");
    }
  }

  private void settings(Headings headings, int row, Map<Column, String> values) {
    values.forEach(
        (column, value) -> {
          switch (column.name()) {
            case "form_id" -> id = value;
            case "form_title" -> titles.put(column, value);
            case "default_language" -> {
              Optional<String> language = Languages.readTagOrName(value);
              if (language.isEmpty()) {
                refusals.add(
                    RefusalKind.LANGUAGE_MALFORMED, at(headings, row, "default_language"), value);
              }
              settledDefault = language.orElse("");
            }
            default -> {}
          }
        });
    if (headings.has("form_id") && id.isEmpty()) {
      refusals.add(RefusalKind.VALUE_MISSING, at(headings, row, "form_id"), "form_id");
    } else if (!id.isEmpty() && !FORM_ID.matcher(id).matches()) {
      refusals.add(
          RefusalKind.VALUE_UNEXPECTED, at(headings, row, "form_id"), shortened(id), "form_id");
    }
  }

  private List<Item> readSurvey() {
    SurveyRows rows = new SurveyRows(refusals, cells, this::wording);
    Sheet sheet = new Sheet(SURVEY, OF_SURVEY, true);
    sheet.read(
        rows::read,
        headings -> {
          cells.survey(headings);
          defaultLanguage = defaultLanguage(headings);
          headings.plainIsIn(defaultLanguage, refusals);
          languages.add(defaultLanguage);
          languages.addAll(headings.languages());
          sheet.require(headings, "type");
          sheet.require(headings, "name");
        });
    if (defaultLanguage.isEmpty()) {
      defaultLanguage = "en";
    }
    return rows.end();
  }

  private String defaultLanguage(Headings survey) {
    if (!settledDefault.isEmpty()) {
      return settledDefault;
    }
    if (survey.hasPlain(OF_SURVEY.translated()) || survey.languages().isEmpty()) {
      return "en";
    }
    return survey.languages().iterator().next();
  }

  private void readChoices() {
    ChoiceRows rows = new ChoiceRows(refusals, cells, this::wording);
    Sheet sheet = new Sheet(CHOICES, OF_CHOICES, false);
    sheet.read(
        rows::read,
        headings -> {
          cells.choices(headings);
          headings.plainIsIn(defaultLanguage, refusals);
          languages.addAll(headings.languages());
          if (headings.row() > 0) {
            sheet.require(headings, "list_name");
            sheet.require(headings, "name");
          }
        });
    lists.putAll(rows.lists());
  }

  private Wording wording(String name, Map<Column, String> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach(
        (column, text) -> {
          if (!column.own() && column.name().equals(name)) {
            texts.put(column.language().isEmpty() ? defaultLanguage : column.language(), text);
          }
        });
    return new Wording(texts);
  }

  static Cell at(Headings headings, int row, String column) {
    return new Cell(headings.sheet(), row, headings.lettersOf(column, "").orElse(""));
  }

  /** What somebody wrote, short enough for a sentence about it. */
  static String shortened(String value) {
    int end = Math.min(value.length(), 60);
    return end == value.length() ? value : value.substring(0, end) + "…";
  }

  private static String first(Map<Column, String> values) {
    return values.isEmpty() ? "" : shortened(values.values().iterator().next());
  }

  interface EachRow {
    void read(Headings headings, int row, Map<Column, String> values);
  }

  interface OnHeadings {
    void read(Headings headings);
  }

  interface Wordings {
    Wording of(String name, Map<Column, String> values);
  }

  /** One sheet, whose first row with something in it says what its columns are. */
  private final class Sheet {

    private final String name;
    private final Expected expected;
    private final boolean needed;
    private Headings headings;
    private boolean withoutRows = true;

    Sheet(String name, Expected expected, boolean needed) {
      this.name = name;
      this.expected = expected;
      this.needed = needed;
      this.headings = Headings.none(workbook.spelled(name));
    }

    void read(EachRow eachRow, OnHeadings onHeadings) {
      if (!workbook.hasSheet(name)) {
        if (needed) {
          refusals.add(RefusalKind.SHEET_MISSING, new Cell(name, 0, ""), name);
        } else {
          onHeadings.read(headings);
        }
        return;
      }
      workbook.readSheet(
          name, facts -> new SheetCells(facts, refusals, row -> row(row, eachRow, onHeadings)));
      if (headings.row() == 0) {
        onHeadings.read(headings);
      }
    }

    private void row(SheetCells.Row row, EachRow eachRow, OnHeadings onHeadings) {
      if (headings.row() == 0) {
        headings = Headings.of(workbook.spelled(name), row, expected, refusals);
        onHeadings.read(headings);
        return;
      }
      Map<Column, String> values = headings.valuesOf(row.values(), row.number(), refusals);
      if (!values.isEmpty()) {
        withoutRows = false;
        eachRow.read(headings, row.number(), values);
      }
    }

    void require(Headings headings, String column) {
      if (!headings.has(column)) {
        refusals.add(
            RefusalKind.COLUMN_MISSING, new Cell(headings.sheet(), headings.row(), ""), column);
      }
    }

    boolean isWithoutRows() {
      return withoutRows;
    }

    boolean hasColumn(String column) {
      return headings.has(column);
    }

    void missing(int row, String column) {
      refusals.add(RefusalKind.VALUE_MISSING, at(headings, row, column), column);
    }
  }
}
