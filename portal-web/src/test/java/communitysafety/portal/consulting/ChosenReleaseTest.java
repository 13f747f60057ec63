package communitysafety.portal.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.results.Wanted;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.Wording;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChosenReleaseTest {

  private static final Survey FIVE_HUNDRED = surveyOf(500);

  @Test
  void what_was_chosen_fits_an_address_and_is_read_back_in_the_order_of_the_survey() {
    ChosenRelease chosen = new ChosenRelease(List.of("q499", "q0", "q8"), List.of("q3"), true);

    String code = chosen.code(FIVE_HUNDRED, 2);

    assertThat(code).hasSizeLessThan(120).matches("[0-9A-Za-z._-]+");
    assertThat(ChosenRelease.read(code, FIVE_HUNDRED, 2))
        .contains(new ChosenRelease(List.of("q0", "q8", "q499"), List.of("q3"), true));
  }

  @Test
  void nothing_chosen_is_read_back_as_nothing() {
    String code = new ChosenRelease(List.of(), List.of(), false).code(FIVE_HUNDRED, 1);

    assertThat(ChosenRelease.read(code, FIVE_HUNDRED, 1))
        .contains(new ChosenRelease(List.of(), List.of(), false));
  }

  @Test
  void what_was_chosen_of_another_version_is_asked_for_again() {
    String code = new ChosenRelease(List.of("q1"), List.of(), false).code(FIVE_HUNDRED, 1);

    assertThat(ChosenRelease.read(code, FIVE_HUNDRED, 2)).isEmpty();
  }

  @Test
  void what_is_no_code_chooses_nothing_and_places_after_the_last_question_are_passed_over() {
    for (String nothing : new String[] {null, "", "1", "1.A.B.1", "1.A B..0", "1..;.0", "x"}) {
      assertThat(ChosenRelease.read(nothing, FIVE_HUNDRED, 1)).as(nothing).isEmpty();
    }
    String more = new ChosenRelease(List.of("q1", "q400"), List.of(), false).code(FIVE_HUNDRED, 1);
    assertThat(ChosenRelease.read(more, surveyOf(3), 1).orElseThrow().questions())
        .containsExactly("q1");
  }

  @Test
  void what_tables_are_divided_by_goes_with_them() {
    Wanted wanted = new ChosenRelease(List.of("q0", "q1"), List.of("q1", "q2"), false).wanted();

    assertThat(wanted.questions()).containsExactly("q0", "q1", "q2");
    assertThat(wanted.tables())
        .contains(new Wanted.Crossing("q0", "q2"), new Wanted.Crossing("q0", "q1"));
  }

  private static Survey surveyOf(int number) {
    List<Question> questions = IntStream.range(0, number).mapToObj(i -> question("q" + i)).toList();
    return (Survey)
        Proxy.newProxyInstance(
            ChosenReleaseTest.class.getClassLoader(),
            new Class<?>[] {Survey.class},
            (proxy, called, arguments) -> questions);
  }

  private static Question question(String name) {
    return new Question(
        name,
        QuestionType.INTEGER,
        Wording.of("en", name),
        Wording.NONE,
        "",
        "",
        Wording.NONE,
        "",
        Wording.NONE,
        "",
        "",
        null,
        false);
  }
}
