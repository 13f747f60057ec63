package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What the columns of one sheet are, by its first row with something in it. */
final class Headings {

  /**
   * One column.
   *
   * @param name as the profile has it, or as the author wrote it where they may have their own
   * @param language tag; empty when the heading names none
   * @param own whether it is one of the author's own
   */
  record Column(String name, String language, boolean own) {}

  /**
   * What a sheet may have.
   *
   * @param translated names of columns of which there may be one for each language
   * @param single names of the others
   * @param alsoCalled other names that XLSForm's tools understand
   * @param passedOver columns that mean something to others and nothing to the portal
   * @param ownAllowed whether authors may have columns of their own
   */
  record Expected(
      Set<String> translated,
      List<String> single,
      Map<String, String> alsoCalled,
      Set<String> passedOver,
      boolean ownAllowed) {

    private String named(String heading) {
      String plain = heading.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s_]+", "_");
      return alsoCalled.getOrDefault(plain, plain);
    }

    private String all() {
      LinkedHashSet<String> all = new LinkedHashSet<>(single);
      all.addAll(translated);
      return String.join(", ", all);
    }
  }

  private final String sheet;
  private final int row;
  private final Map<Integer, Column> columns = new LinkedHashMap<>();
  private final Map<Column, Integer> places = new LinkedHashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Set<Integer> notUnderstood = new HashSet<>();
  private String languageOfPlain = "";

  private Headings(String sheet, int row) {
    this.sheet = sheet;
    this.row = row;
  }

  /** Of a sheet that is not there, or has nothing in it. */
  static Headings none(String sheet) {
    return new Headings(sheet, 0);
  }

  static Headings of(String sheet, SheetCells.Row row, Expected expected, Refusals refusals) {
    Headings headings = new Headings(sheet, row.number());
    row.values().forEach((place, text) -> headings.add(place, text, expected, refusals));
    return headings;
  }

  private void add(int place, String text, Expected expected, Refusals refusals) {
    Optional<Column> read = read(place, text, expected, refusals);
    if (read.isEmpty()) {
      notUnderstood.add(place);
      return;
    }
    Column column = read.get();
    Integer before = places.putIfAbsent(column, place);
    if (before != null) {
      notUnderstood.add(place);
      refusals.add(RefusalKind.COLUMN_TWICE, cell(place), text, SheetCells.letters(before));
      return;
    }
    names.putIfAbsent(column.name(), place);
    columns.put(place, column);
  }

  private Optional<Column> read(int place, String text, Expected expected, Refusals refusals) {
    int split = text.indexOf("::");
    String name = expected.named(split < 0 ? text : text.substring(0, split));
    if (split >= 0 && expected.translated().contains(name)) {
      Optional<String> language = Languages.read(text.substring(split + 2));
      if (language.isEmpty()) {
        refusals.add(RefusalKind.LANGUAGE_MALFORMED, cell(place), text);
      }
      return language.map(tag -> new Column(name, tag, false));
    }
    if (split < 0 && (expected.translated().contains(name) || expected.single().contains(name))) {
      return Optional.of(new Column(name, "", false));
    }
    if (split < 0 && expected.passedOver().contains(name)) {
      return Optional.of(new Column(name, "", true));
    }
    if (expected.ownAllowed() && text.length() <= 60 && isName(text)) {
      return Optional.of(new Column(text, "", true));
    }
    refusals.add(RefusalKind.COLUMN_UNKNOWN, cell(place), text, expected.all());
    return Optional.empty();
  }

  private static boolean isName(String text) {
    return text.chars()
            .allMatch(each -> Character.isLetterOrDigit(each) || each == '_' || each == '-')
        && !Character.isDigit(text.charAt(0));
  }

  /**
   * Says which language the columns are in that name none. Refuses those that another column has
   * already.
   */
  void plainIsIn(String language, Refusals refusals) {
    languageOfPlain = language;
    columns
        .entrySet()
        .removeIf(
            each -> {
              Column column = each.getValue();
              Integer same = places.get(new Column(column.name(), language, false));
              if (!column.language().isEmpty() || same == null) {
                return false;
              }
              int later = Math.max(same, each.getKey());
              int first = Math.min(same, each.getKey());
              refusals.add(
                  RefusalKind.COLUMN_TWICE,
                  cell(later),
                  column.name() + " (" + language + ")",
                  SheetCells.letters(first));
              return true;
            });
  }

  String sheet() {
    return sheet;
  }

  /** Of the headings themselves; 0 when there are none. */
  int row() {
    return row;
  }

  boolean has(String name) {
    return names.containsKey(name);
  }

  boolean hasPlain(Set<String> translated) {
    return translated.stream().anyMatch(name -> places.containsKey(new Column(name, "", false)));
  }

  /** In the order of the columns. */
  Set<String> languages() {
    Set<String> languages = new LinkedHashSet<>();
    places.keySet().stream()
        .map(Column::language)
        .filter(language -> !language.isEmpty())
        .forEach(languages::add);
    return languages;
  }

  /**
   * The values of a row by column. Refuses what stands below no heading; leaves out what stands
   * below one that was refused.
   */
  Map<Column, String> valuesOf(SortedMap<Integer, String> values, int row, Refusals refusals) {
    Map<Column, String> byColumn = new LinkedHashMap<>();
    values.forEach(
        (place, value) -> {
          Column column = columns.get(place);
          if (column != null) {
            byColumn.put(column, value);
          } else if (!notUnderstood.contains(place) && !places.containsValue(place)) {
            refusals.add(
                RefusalKind.HEADING_MISSING, new Cell(sheet, row, SheetCells.letters(place)));
          }
        });
    return byColumn;
  }

  /** Letters of the column; for a translated one, of the language or else of the plain one. */
  Optional<String> lettersOf(String name, String language) {
    Integer place = places.get(new Column(name, language, false));
    if (place == null && (language.isEmpty() || language.equals(languageOfPlain))) {
      place = places.get(new Column(name, "", false));
    }
    if (place == null && language.isEmpty()) {
      place = names.get(name);
    }
    return Optional.ofNullable(place).map(SheetCells::letters);
  }

  private Cell cell(int place) {
    return new Cell(sheet, row, SheetCells.letters(place));
  }
}
