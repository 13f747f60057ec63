package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.Calculation;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Scale;
import communitysafety.consultation.survey.Wording;
import communitysafety.consultation.survey.workbook.Headings.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet "survey": every row a question, a calculation, or the begin or end of a page. */
final class SurveyRows {

  private static final String BEGIN = "begin_group";
  private static final String END = "end_group";

  /** XLSForm's own types that ask for more than a survey needs to know, or that no page can ask. */
  private static final Set<String> OUTSIDE_PROFILE =
      Set.of(
          "acknowledgement_signature",
          "audio",
          "audit",
          "background-audio",
          "background-geopoint",
          "barcode",
          "begin_repeat",
          "csv-external",
          "datetime",
          "deviceid",
          "email",
          "end",
          "end_repeat",
          "entity",
          "file",
          "geopoint",
          "geoshape",
          "geotrace",
          "image",
          "osm",
          "phonenumber",
          "photo",
          "select_multiple_from_file",
          "select_one_external",
          "select_one_from_file",
          "simserial",
          "start",
          "start-geopoint",
          "subscriberid",
          "time",
          "today",
          "username",
          "video",
          "xml-external");

  /** Types of two words, which some authors join and some do not. */
  private static final Set<String> OF_TWO_WORDS =
      Set.of(
          "begin group",
          "end group",
          "begin repeat",
          "end repeat",
          "select one",
          "select multiple");

  private static final String ALL_TYPES =
      Stream.concat(
              Arrays.stream(QuestionType.values())
                  .map(type -> type.hasChoices() ? type.xlsFormName() + " …" : type.xlsFormName()),
              Stream.of("calculate", "hidden", "begin group", "end group"))
          .collect(Collectors.joining(", "));

  private static final Set<String> OF_ANY_QUESTION =
      Set.of("type", "name", "label", "hint", "relevant", "appearance");
  private static final Set<String> OF_ANSWERED_QUESTION =
      Set.of("required", "required_message", "constraint", "constraint_message");
  private static final Set<String> OF_PAGE =
      Set.of("type", "name", "label", "relevant", "appearance");
  private static final Set<String> OF_PAGE_END = Set.of("type", "name");
  private static final Set<String> OF_CALCULATION =
      Set.of("type", "name", "relevant", "calculation");
  private static final Set<String> OF_HIDDEN =
      Set.of("type", "name", "relevant", "calculation", "default");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

  private final Refusals refusals;
  private final Cells cells;
  private final SurveyReading.Wordings wordings;
  private final List<Item> items = new ArrayList<>();
  private OpenPage page;

  SurveyRows(Refusals refusals, Cells cells, SurveyReading.Wordings wordings) {
    this.refusals = refusals;
    this.cells = cells;
    this.wordings = wordings;
  }

  /** A page whose end has not been read yet. */
  private record OpenPage(One row, Page.Layout layout, List<Item> items) {}

  void read(Headings headings, int row, Map<Column, String> values) {
    One one = new One(headings, row, values);
    if (one.text("type").isEmpty()) {
      one.missing("type");
      return;
    }
    String[] words = words(one.text("type"));
    switch (words[0]) {
      case BEGIN -> begin(one, words);
      case END -> end(one, words);
      case "calculate" -> calculation(one, words);
      case "hidden" -> hidden(one, words);
      default -> question(one, words);
    }
  }

  /** The type and what follows it, such as the name of a list. */
  private static String[] words(String type) {
    String[] words = type.split("[\\s\\u00a0]+", 6);
    for (int i = 0; i < words.length && i < 2; i++) {
      if (i == 0 || OF_TWO_WORDS.contains(words[0] + " " + lower(words[1]))) {
        words[i] = lower(words[i]);
      }
    }
    if (words.length > 1 && OF_TWO_WORDS.contains(words[0] + " " + words[1])) {
      words[1] = words[0] + "_" + words[1];
      return Arrays.copyOfRange(words, 1, words.length);
    }
    return words;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private void begin(One row, String[] words) {
    row.singleWord(words);
    row.allows(OF_PAGE);
    row.needsName();
    if (page != null) {
      row.refuse(RefusalKind.GROUP_IN_GROUP, "type", page.row().text("name"));
      return;
    }
    page = new OpenPage(row, layout(row), new ArrayList<>());
    cells.item(row.text("name"), row.number());
  }

  private static Page.Layout layout(One row) {
    switch (lower(row.text("appearance"))) {
      case "", "field-list" -> {
        return Page.Layout.LIST;
      }
      case "table-list" -> {
        return Page.Layout.MATRIX;
      }
      default -> {
        row.unexpected("appearance");
        return Page.Layout.LIST;
      }
    }
  }

  private void end(One row, String[] words) {
    row.singleWord(words);
    row.allows(OF_PAGE_END);
    if (page == null) {
      row.refuse(RefusalKind.GROUP_NOT_OPENED, "type");
      return;
    }
    if (!row.text("name").isEmpty() && !row.text("name").equals(page.row().text("name"))) {
      row.unexpected("name");
    }
    One begun = page.row();
    items.add(
        new Page(
            begun.text("name"),
            begun.wording("label"),
            begun.expression("relevant"),
            page.layout(),
            page.items()));
    page = null;
  }

  private void calculation(One row, String[] words) {
    row.singleWord(words);
    row.allows(OF_CALCULATION);
    row.needsName();
    if (row.text("calculation").isEmpty()) {
      row.missing("calculation");
    }
    add(
        row,
        new Calculation(
            row.text("name"), row.expression("relevant"), row.expression("calculation")));
  }

  private void hidden(One row, String[] words) {
    row.singleWord(words);
    row.allows(OF_HIDDEN);
    row.needsName();
    String constant = row.text("default");
    String calculation = row.expression("calculation");
    if (constant.isEmpty() && calculation.isEmpty()) {
      row.missing("default");
    } else if (!constant.isEmpty()) {
      cells.calculatedIn(row.text("name"), "default");
      if (!calculation.isEmpty()
          || constant.contains("${")
          || constant.contains("'") && constant.contains("\"")) {
        row.unexpected("default");
      }
      calculation = literal(constant);
    }
    add(row, new Calculation(row.text("name"), row.expression("relevant"), calculation));
  }

  private static String literal(String constant) {
    if (NUMBER.matcher(constant).matches()) {
      return constant;
    }
    String quote = constant.contains("'") ? "\"" : "'";
    return quote + constant + quote;
  }

  private void question(One row, String[] words) {
    Optional<QuestionType> known = QuestionType.ofXlsFormName(words[0]);
    if (known.isEmpty()) {
      if (OUTSIDE_PROFILE.contains(words[0])) {
        row.refuse(RefusalKind.TYPE_OUTSIDE_PROFILE, "type", words[0]);
      } else {
        row.refuse(
            RefusalKind.TYPE_UNKNOWN, "type", SurveyReading.shortened(row.text("type")), ALL_TYPES);
      }
      return;
    }
    QuestionType type = known.get();
    String list = list(row, type, words);
    row.allows(columnsOf(type));
    row.needsName();
    boolean multiline = false;
    if (!row.text("appearance").isEmpty()) {
      multiline = type == QuestionType.TEXT && lower(row.text("appearance")).equals("multiline");
      if (!multiline) {
        row.unexpected("appearance");
      }
    }
    add(
        row,
        new Question(
            row.text("name"),
            type,
            row.wording("label"),
            row.wording("hint"),
            row.expression("relevant"),
            row.required(),
            row.wording("required_message"),
            row.expression("constraint"),
            row.wording("constraint_message"),
            list,
            row.expression("choice_filter"),
            type == QuestionType.RANGE ? scale(row) : null,
            multiline));
  }

  private static Set<String> columnsOf(QuestionType type) {
    Set<String> columns = new HashSet<>(OF_ANY_QUESTION);
    if (type.isAnswered()) {
      columns.addAll(OF_ANSWERED_QUESTION);
    }
    if (type.hasChoices()) {
      columns.add("choice_filter");
    }
    if (type == QuestionType.RANGE) {
      columns.add("parameters");
    }
    return columns;
  }

  private String list(One row, QuestionType type, String[] words) {
    if (!type.hasChoices()) {
      row.singleWord(words);
      return "";
    }
    if (words.length == 1) {
      row.missing("type", type.xlsFormName() + " …");
      return "";
    }
    String rest = lower(Arrays.stream(words).skip(2).collect(Collectors.joining("_")));
    if (rest.equals("or_other") || rest.equals("or_specify_other")) {
      row.refuse(RefusalKind.OR_OTHER, "type", words[1], row.text("name"));
    } else if (!rest.isEmpty()) {
      row.unexpected("type");
    }
    return words[1];
  }

  /** XLSForm's own when nothing is said: 1 to 10. */
  private static Scale scale(One row) {
    Map<String, BigDecimal> numbers = new HashMap<>();
    boolean malformed = false;
    for (String parameter : row.text("parameters").split("[\\s,;]+")) {
      String[] pair = parameter.split("=", 2);
      if (parameter.isEmpty()) {
        continue;
      }
      if (pair.length < 2
          || !Set.of("start", "end", "step").contains(lower(pair[0]))
          || !NUMBER.matcher(pair[1]).matches()
          || numbers.put(lower(pair[0]), new BigDecimal(pair[1])) != null) {
        malformed = true;
      }
    }
    if (malformed) {
      row.refuse(
          RefusalKind.PARAMETERS_MALFORMED,
          "parameters",
          SurveyReading.shortened(row.text("parameters")));
    }
    return new Scale(
        numbers.getOrDefault("start", BigDecimal.ONE),
        numbers.getOrDefault("end", BigDecimal.TEN),
        numbers.getOrDefault("step", BigDecimal.ONE));
  }

  private void add(One row, Item item) {
    (page == null ? items : page.items()).add(item);
    cells.item(item.name(), row.number());
  }

  /** What the sheet came to. */
  List<Item> end() {
    if (page != null) {
      page.row().refuse(RefusalKind.GROUP_NOT_CLOSED, "type", page.row().text("name"));
    }
    return items;
  }

  /** One row, by the names of its columns. */
  private final class One {

    private final Headings headings;
    private final int number;
    private final Map<Column, String> values;

    One(Headings headings, int number, Map<Column, String> values) {
      this.headings = headings;
      this.number = number;
      this.values = values;
    }

    int number() {
      return number;
    }

    String text(String column) {
      return values.getOrDefault(new Column(column, "", false), "");
    }

    Wording wording(String column) {
      return wordings.of(column, values);
    }

    /** A spreadsheet makes TRUE of what somebody typed as true. */
    String expression(String column) {
      String text = text(column);
      return text.equals("TRUE") || text.equals("FALSE") ? lower(text) + "()" : text;
    }

    String required() {
      String text = text("required");
      return switch (lower(text)) {
        case "yes", "true", "true()" -> "true()";
        case "no", "false", "false()" -> "";
        default -> text;
      };
    }

    void needsName() {
      if (text("name").isEmpty()) {
        missing("name");
      }
    }

    /** Of a type that is one word. */
    void singleWord(String[] words) {
      if (words.length > 1) {
        unexpected("type");
      }
    }

    void allows(Set<String> columns) {
      values.forEach(
          (column, value) -> {
            if (!columns.contains(column.name())) {
              refusals.add(
                  RefusalKind.VALUE_UNEXPECTED,
                  new WorkbookReader.Cell(
                      headings.sheet(),
                      number,
                      headings.lettersOf(column.name(), column.language()).orElse("")),
                  SurveyReading.shortened(value),
                  column.name());
            }
          });
    }

    void missing(String column) {
      missing(column, column);
    }

    void missing(String column, String what) {
      if (headings.has(column)) {
        refuse(RefusalKind.VALUE_MISSING, column, what);
      } else if (!column.equals("type") && !column.equals("name")) {
        // The whole row; that "type" and "name" have no column was said of the sheet.
        refuse(RefusalKind.VALUE_MISSING, column, what);
      }
    }

    void unexpected(String column) {
      refuse(RefusalKind.VALUE_UNEXPECTED, column, SurveyReading.shortened(text(column)), column);
    }

    void refuse(RefusalKind kind, String column, String... arguments) {
      refusals.add(kind, SurveyReading.at(headings, number, column), arguments);
    }
  }
}
