package communitysafety.portal.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Route;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurveyJourneyTest {

  private static final Route.Stop AREA = one("area", true);
  private static final Route.Stop WORDS = one("words", true);
  private static final Route.Stop STREETS = one("streets", false);

  @Test
  void a_question_that_need_not_be_answered_is_shown_all_the_same() {
    assertThat(journey(Set.of(), AREA, WORDS).next()).contains(AREA);
    assertThat(journey(Set.of("area"), AREA, WORDS).next()).contains(WORDS);
    assertThat(journey(Set.of("area", "words"), AREA, WORDS).next()).isEmpty();
  }

  @Test
  void a_page_that_was_seen_and_lacks_an_answer_comes_again() {
    assertThat(journey(Set.of("area", "streets", "words"), AREA, STREETS, WORDS).next())
        .contains(STREETS);
  }

  @Test
  void nobody_skips_a_page() {
    SurveyJourney journey = journey(Set.of("area"), AREA, STREETS, WORDS);
    assertThat(journey.visit("area")).contains(AREA);
    assertThat(journey.visit("streets")).contains(STREETS);
    assertThat(journey.visit("words")).isEmpty();
    assertThat(journey.visit("no_such_question")).isEmpty();
  }

  @Test
  void a_question_that_an_answer_brings_onto_a_page_that_was_done_is_shown() {
    Route.Stop before = page("you", "age");
    Route.Stop after = page("you", "age", "school");
    assertThat(journey(Set.of("age"), before).next()).isEmpty();
    assertThat(journey(Set.of("age"), after).next()).contains(after);
  }

  @Test
  void a_page_is_found_by_its_questions_too() {
    Route.Stop you = page("you", "age", "school");
    assertThat(journey(Set.of(), you).visit("school")).contains(you);
  }

  @Test
  void back_leads_along_the_same_way() {
    SurveyJourney journey = journey(Set.of("area"), AREA, STREETS, WORDS);
    assertThat(journey.before(AREA)).isEmpty();
    assertThat(journey.before(WORDS)).contains(STREETS);
    assertThat(journey.number(STREETS)).isEqualTo(2);
    assertThat(journey.total()).isEqualTo(3);
  }

  private static SurveyJourney journey(Set<String> seen, Route.Stop... stops) {
    return new SurveyJourney(new Route(List.of(stops), Set.of(), Answers.NONE), seen);
  }

  private static Route.Stop one(String name, boolean complete) {
    return Asking.stop(complete, Asking.asked(Asking.question(name, QuestionType.TEXT)));
  }

  private static Route.Stop page(String name, String... questions) {
    return Asking.group(
        name,
        Page.Layout.LIST,
        true,
        List.of(questions).stream()
            .map(each -> Asking.asked(Asking.question(each, QuestionType.TEXT)))
            .toArray(Route.Asked[]::new));
  }
}
