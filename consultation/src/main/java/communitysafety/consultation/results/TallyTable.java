package communitysafety.consultation.results;

import communitysafety.consultation.release.Cell;
import communitysafety.consultation.release.Counts;
import communitysafety.consultation.release.CrossTable;
import communitysafety.consultation.release.Distribution;
import communitysafety.consultation.release.TrueFigures;
import communitysafety.consultation.response.Channel;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.SurveyDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The counts of one consultation as they stand, and the themes of its texts. */
final class TallyTable {

  private record Count(int count, BigDecimal total) {}

  /** A theme of texts, which is counted like an option. */
  record Theme(UUID id, String question, String label, int given) {}

  private static final Count NONE = new Count(0, BigDecimal.ZERO);

  private final Map<Cell, Count> counts = new LinkedHashMap<>();
  private final List<Theme> themes = new ArrayList<>();

  private TallyTable() {}

  /**
   * @param by breakdowns to be read beside everybody; what is not wanted is not fetched
   */
  static TallyTable read(Connection connection, UUID consultation, Set<String> by)
      throws SQLException {
    TallyTable table = new TallyTable();
    Set<String> wanted = new LinkedHashSet<>(by);
    wanted.add("");
    try (PreparedStatement select =
        connection.prepareStatement(
            "select by_question, in_group, question, option, count, total from consultation.tally"
                + " where consultation = ? and by_question = any(?) and count > 0 order by"
                + " by_question, in_group, question, option")) {
      select.setObject(1, consultation);
      select.setArray(2, connection.createArrayOf("text", wanted.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          table.counts.put(
              new Cell(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
              new Count(row.getInt(5), row.getBigDecimal(6)));
        }
      }
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, question, label, given from consultation.theme where consultation = ?"
                + " order by question, label")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          table.themes.add(
              new Theme(
                  row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getInt(4)));
        }
      }
    }
    return table;
  }

  int count(Cell cell) {
    return counts.getOrDefault(cell, NONE).count();
  }

  int responses() {
    return count(new Cell("", "", "", Cell.ASKED));
  }

  List<Theme> themes() {
    return themes;
  }

  /** How many of everybody have been counted by a breakdown so far. */
  int counted(String by) {
    return counts.entrySet().stream()
        .filter(
            each ->
                each.getKey().by().equals(by)
                    && each.getKey().question().isEmpty()
                    && each.getKey().option().equals(Cell.ASKED))
        .mapToInt(each -> each.getValue().count())
        .sum();
  }

  /** Options as the survey has them now, and behind them any of an earlier version. */
  List<String> options(Question question, SurveyDocument survey) {
    if (question.type() == QuestionType.TEXT) {
      return themes.stream()
          .filter(each -> each.question().equals(question.name()))
          .map(Theme::label)
          .toList();
    }
    List<String> now = Bands.of(question, survey);
    Set<String> options = new LinkedHashSet<>(now);
    counts.forEach(
        (cell, count) -> {
          if (cell.by().isEmpty()
              && cell.question().equals(question.name())
              && !cell.option().startsWith("#")) {
            options.add(cell.option());
          }
        });
    if (question.type() == QuestionType.INTEGER) {
      // Of the bands, only those between the first and the last that anybody is in.
      List<String> used =
          now.stream().filter(each -> count(Cell.of(question.name(), each)) > 0).toList();
      if (used.isEmpty()) {
        return List.of();
      }
      return now.subList(now.indexOf(used.get(0)), now.indexOf(used.get(used.size() - 1)) + 1);
    }
    return List.copyOf(options);
  }

  Counts counts(Question question, List<String> options, String by, String group) {
    List<Integer> byOption = new ArrayList<>();
    for (String option : options) {
      byOption.add(
          question.type() == QuestionType.TEXT
              ? given(question.name(), option)
              : count(Cell.of(question.name(), option).in(by, group)));
    }
    return new Counts(
        count(Cell.of(question.name(), Cell.ASKED).in(by, group)),
        count(Cell.of(question.name(), Cell.ANSWERED).in(by, group)),
        byOption);
  }

  private int given(String question, String label) {
    return themes.stream()
        .filter(each -> each.question().equals(question) && each.label().equals(label))
        .mapToInt(Theme::given)
        .sum();
  }

  /** Mean of numbers; empty where none are answered. */
  Optional<BigDecimal> mean(Question question) {
    Count answered = counts.getOrDefault(Cell.of(question.name(), Cell.ANSWERED), NONE);
    boolean number =
        question.type() == QuestionType.INTEGER
            || question.type() == QuestionType.DECIMAL
            || question.type() == QuestionType.RANGE;
    return number && answered.count() > 0
        ? Optional.of(mean(answered.total(), answered.count()))
        : Optional.empty();
  }

  /** Mean place of an option that was put in order, 1 for the first. */
  Optional<BigDecimal> meanPlace(
      Connection connection, UUID consultation, String question, String option)
      throws SQLException {
    int answered = count(Cell.of(question, Cell.ANSWERED));
    if (answered == 0) {
      return Optional.empty();
    }
    // Also of those that nobody puts first.
    try (PreparedStatement select =
        connection.prepareStatement(
            "select total from consultation.tally where consultation = ? and by_question = '' and"
                + " in_group = '' and question = ? and option = ?")) {
      select.setObject(1, consultation);
      select.setString(2, question);
      select.setString(3, option);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(mean(row.getBigDecimal(1), answered)) : Optional.empty();
      }
    }
  }

  private static BigDecimal mean(BigDecimal total, int count) {
    return total.divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
  }

  /** Groups of a breakdown, also the one of those who stated none. */
  List<String> groups(String by, SurveyDocument survey, Question question) {
    if (by.equals(Tallies.BY_CHANNEL)) {
      return Arrays.stream(Channel.values()).map(Enum::name).toList();
    }
    List<String> groups = new ArrayList<>(options(question, survey));
    groups.add(CrossTable.NOT_STATED);
    return groups;
  }

  Distribution distribution(Question question, SurveyDocument survey) {
    List<String> options = options(question, survey);
    Counts everybody = counts(question, options, "", "");
    return new Distribution(
        question.name(),
        Bands.areExclusive(question),
        everybody.asked() == responses() && Bands.isForAll(question.name(), survey),
        options,
        everybody);
  }

  CrossTable cross(Question question, Question by, SurveyDocument survey) {
    List<String> options = options(question, survey);
    List<String> groups = groups(by.name(), survey, by);
    return new CrossTable(
        question.name(),
        by.name(),
        groups,
        groups.stream().map(group -> counts(question, options, by.name(), group)).toList());
  }

  /** What is wanted, in true counts. Texts are not divided: their themes are of everybody. */
  TrueFigures figures(Wanted wanted, SurveyDocument survey, List<Question> questions) {
    Map<String, Question> byName = new LinkedHashMap<>();
    questions.forEach(each -> byName.put(each.name(), each));
    List<String> names =
        questions.stream().map(Question::name).filter(wanted.questions()::contains).toList();
    return new TrueFigures(
        responses(),
        names.stream().map(name -> distribution(byName.get(name), survey)).toList(),
        wanted.tables().stream()
            .filter(each -> names.contains(each.question()) && names.contains(each.by()))
            .filter(each -> !each.question().equals(each.by()))
            .filter(each -> byName.get(each.question()).type() != QuestionType.TEXT)
            .map(each -> cross(byName.get(each.question()), byName.get(each.by()), survey))
            .toList());
  }
}
