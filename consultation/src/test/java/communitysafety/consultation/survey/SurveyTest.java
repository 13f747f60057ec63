package communitysafety.consultation.survey;

import static communitysafety.consultation.survey.Draught.aSurvey;
import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.Survey.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The way through a survey, what is read and what is said. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyTest {

  private static final Survey SURVEY =
      aSurvey()
          .in("en", "pl")
          .list("yesno", "yes", "no")
          .list("area", "selby", "york")
          .list("town", "area", Map.of("tadcaster", "selby", "acomb", "york"))
          .one("safe", "yesno")
          .required()
          .and()
          .text("why")
          .relevant("${safe} = 'no'")
          .required()
          .and()
          .one("area", "area")
          .and()
          .one("town", "town")
          .filter("area = ${area}")
          .relevant("${area} != ''")
          .and()
          .ask("age", QuestionType.INTEGER)
          .constraint(". >= 16 and . < 120")
          .and()
          .calculate("later", "${age} + 10")
          .ask("told", QuestionType.NOTE)
          .label("In ${town} you will be ${later}")
          .and()
          .survey();

  private static Answers answers(String... pairs) {
    Answers answers = Answers.NONE;
    for (int i = 0; i < pairs.length; i += 2) {
      answers = answers.with(pairs[i], new Answer.Picked(List.of(pairs[i + 1])));
    }
    return answers;
  }

  private static List<String> stops(Answers answers) {
    return SURVEY.route(answers).stops().stream().map(Route.Stop::name).toList();
  }

  @Test
  void only_what_is_relevant_is_asked() {
    assertThat(stops(Answers.NONE)).containsExactly("safe", "area", "age", "told");
    assertThat(stops(answers("safe", "no"))).containsExactly("safe", "why", "area", "age", "told");
  }

  @Test
  void an_answer_that_is_not_offered_any_more_is_off_the_route() {
    Answers answers = answers("area", "york", "town", "tadcaster");

    assertThat(SURVEY.route(answers).offRoute()).containsExactly("town");
    assertThat(SURVEY.route(answers("area", "selby", "town", "tadcaster")).offRoute()).isEmpty();
  }

  @Test
  void an_answer_off_the_route_does_not_count() {
    Answers answers = answers("safe", "yes").with("why", new Answer.Text("dark"));

    Route route = SURVEY.route(answers);

    assertThat(route.offRoute()).containsExactly("why");
    assertThat(route.onRoute().questions()).containsExactly("safe");
  }

  @Test
  void a_page_is_complete_when_all_is_answered_that_must_be() {
    assertThat(SURVEY.route(Answers.NONE).next().orElseThrow().name()).isEqualTo("safe");
    assertThat(SURVEY.route(answers("safe", "no")).next().orElseThrow().name()).isEqualTo("why");
    assertThat(SURVEY.route(answers("safe", "yes")).isComplete()).isTrue();
  }

  @Test
  void earlier_answers_stand_in_texts_as_the_language_writes_them() {
    Answers answers =
        answers("area", "selby", "town", "tadcaster")
            .with("age", new Answer.Number(new BigDecimal(2000)));
    Wording told = SURVEY.question("told").orElseThrow().label();

    assertThat(SURVEY.say(told, answers, "en")).isEqualTo("In Option tadcaster you will be 2,010");
    assertThat(SURVEY.say(told, answers, "pl")).startsWith("pl In pl Option tadcaster you");
  }

  @Test
  void a_constraint_is_told_in_the_authors_words() {
    Route.Asked age = asked("age");

    assertThat(SURVEY.read(age, List.of("15"), Answers.NONE, "en"))
        .isEqualTo(new Reading.Wrong(new Mistake("age", Mistake.Kind.CONSTRAINT, "Not so")));
    assertThat(SURVEY.read(age, List.of(" 16 "), Answers.NONE, "en"))
        .isEqualTo(new Reading.Read(new Answer.Number(new BigDecimal(16))));
  }

  private static Route.Asked asked(String name) {
    return new Route.Asked(SURVEY.question(name).orElseThrow(), List.of(), false);
  }

  @Test
  void numbers_are_read_as_the_language_writes_them() {
    assertThat(number("1,234.5", "en")).isEqualTo("1234.5");
    assertThat(number("1 234,5", "pl")).isEqualTo("1234.5");
    assertThat(number("2,5", "en")).isEqualTo("2.5");
    assertThat(number("1,234", "en")).isEqualTo("1234");
    assertThat(number("١٢٫٥", "ar")).isEqualTo("12.5");
    assertThat(number("−3", "en")).isEqualTo("-3");
    assertThat(number("100", "en")).isEqualTo("100");
    assertThat(number("12 34", "en")).isEqualTo("NOT_A_NUMBER");
    assertThat(number("1e5", "en")).isEqualTo("NOT_A_NUMBER");
    assertThat(number("1234567890123456", "en")).isEqualTo("NOT_A_NUMBER");
    assertThat(number("9".repeat(10_000), "en")).isEqualTo("NOT_A_NUMBER");
  }

  private static String number(String typed, String language) {
    Question question = aSurvey().ask("n", QuestionType.DECIMAL).question();
    Reading reading =
        new Typed(new Route.Asked(question, List.of(), false), List.of(typed), language).read();
    return reading instanceof Reading.Read read
        ? ((Answer.Number) read.answer()).number().toPlainString()
        : ((Reading.Wrong) reading).mistake().kind().name();
  }

  @Test
  void days_are_read_from_one_field_or_three() {
    assertThat(day("2026-11-24")).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(day("24", "11", "2026")).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(day("24", "November", "2026")).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(day("31", "2", "2026")).isNull();
    assertThat(day("1", "1", "26")).isNull();
  }

  private static LocalDate day(String... typed) {
    Question question = aSurvey().ask("d", QuestionType.DATE).question();
    Reading reading =
        new Typed(new Route.Asked(question, List.of(), false), List.of(typed), "en").read();
    return reading instanceof Reading.Read read ? ((Answer.Day) read.answer()).day() : null;
  }

  @Test
  void a_condition_of_somebody_else_is_compiled_over_the_same_questions() {
    Survey.Condition fromSelby = SURVEY.condition("${area} = 'selby' and ${age} >= 18");

    assertThat(fromSelby.holds(answers("area", "selby"))).isFalse();
    assertThat(
            fromSelby.holds(
                answers("area", "selby").with("age", new Answer.Number(BigDecimal.valueOf(18)))))
        .isTrue();
  }

  @Test
  void what_is_shown_as_zero_has_no_sign() {
    Survey survey =
        aSurvey()
            .ask("n", QuestionType.DECIMAL)
            .and()
            .calculate("whole", "int(${n})")
            .ask("told", QuestionType.NOTE)
            .label("${whole}")
            .and()
            .survey();
    Answers answers = Answers.NONE.with("n", new Answer.Number(new BigDecimal("-0.5")));

    assertThat(survey.say(survey.question("told").orElseThrow().label(), answers, "en"))
        .isEqualTo("0");
  }
}
