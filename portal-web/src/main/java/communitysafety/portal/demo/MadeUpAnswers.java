package communitysafety.portal.demo;

import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.Route;
import communitysafety.consultation.survey.Survey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Somebody who answers a survey as chance has it, by the same reading of what is typed as everybody
 * else. The first options of a list are picked more often than the last, so that results differ.
 */
final class MadeUpAnswers {

  private static final int MOST_PAGES = 200;
  private static final int ATTEMPTS = 20;

  private final Survey survey;
  private final RandomGenerator chance;
  private final LocalDate today;
  private final List<String> words;

  /**
   * @param words what is written where something can be written
   */
  MadeUpAnswers(Survey survey, RandomGenerator chance, LocalDate today, List<String> words) {
    this.survey = survey;
    this.chance = chance;
    this.today = today;
    this.words = words;
  }

  /** A way through the whole survey. */
  Answers make(String language) {
    Answers answers = Answers.NONE;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<Route.Stop> stops = survey.route(answers).stops();
      if (page >= stops.size()) {
        break;
      }
      for (Route.Asked asked : stops.get(page).asked()) {
        answers = answered(asked, answers, language);
      }
    }
    return answers;
  }

  private Answers answered(Route.Asked asked, Answers answers, String language) {
    Question question = asked.question();
    if (!question.type().isAnswered() || !asked.required() && chance.nextInt(8) == 0) {
      return answers;
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Survey.Reading reading = survey.read(asked, typed(asked), answers, language);
      if (reading instanceof Survey.Reading.Read read) {
        Answer answer = read.answer();
        return answers.with(question.name(), answer);
      }
    }
    return answers;
  }

  private List<String> typed(Route.Asked asked) {
    List<String> offered = asked.offered().stream().map(Choice::value).toList();
    return switch (asked.question().type()) {
      case TEXT ->
          chance.nextInt(3) == 0 ? List.of(words.get(chance.nextInt(words.size()))) : List.of();
      case INTEGER -> List.of(String.valueOf(1 + chance.nextInt(40)));
      case DECIMAL -> List.of(String.valueOf(1 + chance.nextInt(8)));
      case DATE -> List.of(today.minusDays(1 + chance.nextInt(90)).toString());
      case SELECT_ONE -> List.of(offered.get(early(offered.size())));
      case SELECT_MULTIPLE ->
          IntStream.range(0, 1 + chance.nextInt(2))
              .mapToObj(each -> offered.get(early(offered.size())))
              .distinct()
              .toList();
      case RANK -> shuffled(offered);
      case RANGE -> List.of(step(asked.question()));
      case ACKNOWLEDGE -> List.of("yes");
      case NOTE -> List.of();
    };
  }

  /** Of two draws the smaller. */
  private int early(int size) {
    return Math.min(chance.nextInt(size), chance.nextInt(size));
  }

  private String step(Question question) {
    BigDecimal start = question.scale().start();
    int steps =
        question.scale().end().subtract(start).divide(question.scale().step()).intValueExact();
    int chosen = Math.max(chance.nextInt(steps + 1), chance.nextInt(steps + 1));
    return start.add(question.scale().step().multiply(BigDecimal.valueOf(chosen))).toPlainString();
  }

  private List<String> shuffled(List<String> offered) {
    List<String> order = new ArrayList<>(offered);
    for (int left = order.size(); left > 1; left--) {
      Collections.swap(order, left - 1, chance.nextInt(left));
    }
    return order;
  }
}
