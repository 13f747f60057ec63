package communitysafety.consultation.results;

import communitysafety.consultation.release.Cell;
import communitysafety.consultation.response.Channel;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Survey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts as they change by some responses: what is to be added to each cell, or taken from it. Who
 * was asked is worked out anew from the answers, on the version of the survey that was answered.
 */
final class Tallies {

  /** How a response came in divides the others like a question does. */
  static final String BY_CHANNEL = "@channel";

  /** The week it came in. */
  static final String BY_WEEK = "@week";

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::by)
          .thenComparing(Cell::group)
          .thenComparing(Cell::question)
          .thenComparing(Cell::option);

  /** By how much a cell changes. */
  static final class Change {
    int count;
    BigDecimal total = BigDecimal.ZERO;

    private void add(int sign, BigDecimal number) {
      count += sign;
      total = sign > 0 ? total.add(number) : total.subtract(number);
    }
  }

  private final Map<Cell, Change> changes = new TreeMap<>(ORDER);

  /** In an order that is the same for everybody. */
  Map<Cell, Change> changes() {
    return changes;
  }

  /**
   * Counts one response by everybody, by channel and by week, and by the breakdowns given.
   *
   * @param sign 1 to add it, -1 to take it away
   */
  void count(
      Survey survey,
      Answers answers,
      Channel channel,
      LocalDate week,
      List<String> breakdowns,
      int sign) {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("", "");
    groups.put(BY_CHANNEL, channel.name());
    groups.put(BY_WEEK, week.toString());
    count(survey, answers, groups, breakdowns, sign);
  }

  /** Counts one response by one breakdown that was chosen after it had been counted. */
  void countBy(Survey survey, Answers answers, String breakdown, int sign) {
    count(survey, answers, new LinkedHashMap<>(), List.of(breakdown), sign);
  }

  private void count(
      Survey survey,
      Answers answers,
      Map<String, String> groups,
      List<String> breakdowns,
      int sign) {
    Route route = survey.route(answers);
    Answers counted = route.onRoute();
    for (String breakdown : breakdowns) {
      groups.put(breakdown, group(survey, counted, breakdown));
    }
    groups.forEach(
        (by, group) -> {
          add(new Cell(by, group, "", Cell.ASKED), sign, BigDecimal.ZERO);
          for (Route.Stop stop : route.stops()) {
            for (Route.Asked asked : stop.asked()) {
              Question question = asked.question();
              if (question.type().isAnswered() && !question.name().equals(by)) {
                count(question, counted.to(question.name()).orElse(null), by, group, sign);
              }
            }
          }
        });
  }

  private static String group(Survey survey, Answers answers, String breakdown) {
    return survey
        .question(breakdown)
        .filter(Bands::canDivide)
        .flatMap(
            question ->
                answers
                    .to(breakdown)
                    .flatMap(answer -> Bands.given(question, answer).stream().findFirst()))
        .orElse("");
  }

  private void count(Question question, Answer answer, String by, String group, int sign) {
    add(Cell.of(question.name(), Cell.ASKED).in(by, group), sign, BigDecimal.ZERO);
    if (answer == null) {
      return;
    }
    BigDecimal number = answer instanceof Answer.Number n ? n.number() : BigDecimal.ZERO;
    add(Cell.of(question.name(), Cell.ANSWERED).in(by, group), sign, number);
    for (String option : Bands.given(question, answer)) {
      add(Cell.of(question.name(), option).in(by, group), sign, BigDecimal.ZERO);
    }
    if (question.type() == QuestionType.RANK && answer instanceof Answer.Picked picked) {
      for (int place = 0; place < picked.values().size(); place++) {
        // A row of its own for each option, also for those that nobody puts first.
        Change change =
            changes.computeIfAbsent(
                Cell.of(question.name(), picked.values().get(place)).in(by, group),
                each -> new Change());
        change.total = change.total.add(BigDecimal.valueOf((long) sign * (place + 1)));
      }
    }
  }

  private void add(Cell cell, int sign, BigDecimal number) {
    changes.computeIfAbsent(cell, each -> new Change()).add(sign, number);
  }
}
