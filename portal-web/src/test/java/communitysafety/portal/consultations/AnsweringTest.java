package communitysafety.portal.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.response.SendingResult;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnsweringTest {

  private static final String SLUG = "feeling-safe";
  private static final String AT = "/consultations/feeling-safe/";
  private static final Survey SURVEY =
      Asking.survey(
          Asking.question("safe", QuestionType.SELECT_ONE),
          Asking.onlyIf("safe=o2", Asking.question("why", QuestionType.TEXT, true)),
          Asking.question("age", QuestionType.INTEGER));

  private final Visitor visitor = new Visitor();

  @BeforeEach
  void a_consultation_is_open() {
    visitor.meets(SLUG, 1, SURVEY);
  }

  @Test
  void one_page_leads_to_the_next_and_the_last_to_the_check() {
    assertThat(visitor.opens(new AnswerPage(), SLUG, "question", ""))
        .contains(AT + "question/safe");
    assertThat(visitor.answers(SLUG, "safe", "q-safe", "o2")).contains(AT + "question/why");
    assertThat(visitor.answers(SLUG, "why", "q-why", "It is dark")).contains(AT + "question/age");
    assertThat(visitor.answers(SLUG, "age", "q-age", "44")).contains(AT + "check");
    assertThat(visitor.opens(new CheckPage(), SLUG, "check", "")).isEmpty();
  }

  @Test
  void nobody_gets_past_a_page_that_lacks_an_answer() {
    assertThat(visitor.opens(new AnswerPage(), SLUG, "question", "age"))
        .contains(AT + "question/safe");
    assertThat(visitor.opens(new CheckPage(), SLUG, "check", "")).contains(AT + "question/safe");
    assertThat(visitor.answers(SLUG, "safe")).isEmpty();
    assertThat(visitor.told)
        .containsEntry("q-safe", "consultations.question.error.REQUIRED.SELECT_ONE");
    assertThat(visitor.cookie).as("nothing is stored for who has answered nothing").isEmpty();
  }

  @Test
  void what_a_later_answer_takes_off_the_way_is_said_and_not_lost() {
    walk();
    visitor.answers(SLUG, "safe", "q-safe", "o1");
    CheckPage check = new CheckPage();
    visitor.opens(check, SLUG, "check", "");
    assertThat(check.getLeftOut()).containsExactly("Label of why");
    visitor.answers(SLUG, "safe", "q-safe", "o2");
    visitor.opens(check, SLUG, "check", "");
    assertThat(check.getLeftOut()).isEmpty();
  }

  @Test
  void the_language_goes_along_and_answers_stay() {
    visitor.opens(new AnswerPage(), SLUG, "question", "safe");
    assertThat(
            visitor.sends(
                new AnswerPage(), SLUG, "question", "safe", "q-safe", "o2", "language", "pl"))
        .contains(AT + "question/why");
    visitor.opens(new AnswerPage(), SLUG, "question", "why");
    assertThat(visitor.visit.getLanguage()).isEqualTo("pl");
    assertThat(visitor.visit.answers().questions()).containsExactly("safe");
  }

  @Test
  void sending_twice_makes_one_response() {
    walk();
    visitor.opens(new CheckPage(), SLUG, "check", "");
    String token = visitor.token();
    assertThat(send(token)).contains(AT + "sent");
    assertThat(send(token)).contains(AT + "sent");
    assertThat(visitor.sent).isEqualTo(1);
  }

  @Test
  void of_two_that_send_at_once_both_are_told_that_it_is_sent() {
    walk();
    visitor.opens(new CheckPage(), SLUG, "check", "");
    String token = visitor.token();
    // The other takes the draft, and what was to be used up, while this one is on its way.
    visitor.result =
        () -> {
          visitor.result = () -> new SendingResult.Accepted(Optional.empty());
          ConsultationVisit first = visitor.visit;
          send(token);
          visitor.visit = first;
          return new SendingResult.CodeUsed();
        };
    assertThat(send(token)).contains(AT + "sent");
    assertThat(visitor.sent).isEqualTo(1);
  }

  @Test
  void what_is_not_accepted_leads_back_with_the_reason_and_every_answer() {
    walk();
    visitor.opens(new CheckPage(), SLUG, "check", "");
    visitor.result = SendingResult.Full::new;
    assertThat(send(visitor.token())).contains(AT + "check?why=FULL");
    visitor.opens(new CheckPage(), SLUG, "check", "");
    assertThat(visitor.visit.answers().questions()).containsExactly("safe", "why", "age");
  }

  @Test
  void a_second_tab_is_told_before_it_overwrites_anything() {
    visitor.answers(SLUG, "safe", "q-safe", "o2");
    visitor.opens(new AnswerPage(), SLUG, "question", "why");
    String old = visitor.token();
    visitor.answers(SLUG, "why", "q-why", "From the first tab");
    assertThat(
            visitor.sends(
                new AnswerPage(),
                SLUG,
                "question",
                "why",
                "q-why",
                "From the second tab",
                "token",
                old))
        .isEmpty();
    assertThat(visitor.told).containsEntry("form", "consultations.stale");
    assertThat(visitor.visit.answers().to("why")).contains(new Answer.Text("From the first tab"));
  }

  @Test
  void pressing_continue_twice_is_no_second_tab() {
    visitor.opens(new AnswerPage(), SLUG, "question", "safe");
    visitor.sends(new AnswerPage(), SLUG, "question", "safe", "q-safe", "o2");
    visitor.opens(new AnswerPage(), SLUG, "question", "why");
    String first = visitor.token();
    visitor.sends(new AnswerPage(), SLUG, "question", "why", "q-why", "Dark", "token", first);
    assertThat(
            visitor.sends(
                new AnswerPage(), SLUG, "question", "why", "q-why", "Dark", "token", first))
        .contains(AT + "question/age");
  }

  @Test
  void words_that_tell_of_a_crime_are_passed_on_once_and_new_ones_again() {
    visitor.answers(SLUG, "safe", "q-safe", "o2");
    assertThat(visitor.answers(SLUG, "why", "q-why", "He follows me", "concern", "yes"))
        .contains(AT + "question/age?told=yes");
    visitor.answers(SLUG, "age", "q-age", "44");
    assertThat(visitor.passedOn).containsExactly(Map.of("why", "He follows me"));
    visitor.answers(SLUG, "why", "q-why", "He follows me. He knows where I live");
    assertThat(visitor.passedOn).hasSize(2);
  }

  @Test
  void the_last_page_before_closing_is_kept_and_nothing_can_be_sent() {
    visitor.answers(SLUG, "safe", "q-safe", "o2");
    visitor.opens(new AnswerPage(), SLUG, "question", "why");
    visitor.now = visitor.now.plus(Duration.ofDays(2));
    assertThat(visitor.sends(new AnswerPage(), SLUG, "question", "why", "q-why", "My last words"))
        .contains(AT + "check");
    CheckPage check = new CheckPage();
    assertThat(visitor.opens(check, SLUG, "check", "")).isEmpty();
    assertThat(check.isOver()).isTrue();
    assertThat(check.isSendable()).isFalse();
    assertThat(visitor.visit.answers().to("why")).contains(new Answer.Text("My last words"));
  }

  @Test
  void an_amended_survey_keeps_what_still_fits_and_says_so() {
    walk();
    visitor.meets(
        SLUG,
        2,
        Asking.survey(
            Asking.question("safe", QuestionType.SELECT_ONE),
            Asking.question("age", QuestionType.INTEGER),
            Asking.question("added", QuestionType.TEXT)));
    assertThat(visitor.opens(new CheckPage(), SLUG, "check", "")).contains(AT + "question/added");
    assertThat(visitor.visit.isAmended()).isTrue();
    assertThat(visitor.visit.answers().questions()).containsExactly("safe", "age");
  }

  @Test
  void what_was_checked_before_an_amendment_is_not_sent_unseen() {
    walk();
    visitor.opens(new CheckPage(), SLUG, "check", "");
    visitor.meets(
        SLUG,
        2,
        Asking.survey(
            Asking.question("safe", QuestionType.SELECT_ONE),
            Asking.question("age", QuestionType.INTEGER)));
    assertThat(sendOfVersion("1")).contains(AT + "check?why=AMENDED");
    assertThat(visitor.sent).isZero();
    assertThat(sendOfVersion("2")).contains(AT + "sent");
  }

  @Test
  void answers_to_another_consultation_are_asked_about_before_they_go() {
    walk();
    visitor.meets("other", 1, SURVEY);
    assertThat(visitor.opens(new AnswerPage(), "other", "question", ""))
        .contains("/consultations/other/other");
    visitor.opens(new OtherAnswersPage(), "other", "other", "");
    visitor.sends(new OtherAnswersPage(), "other", "other", "");
    assertThat(visitor.opens(new AnswerPage(), "other", "question", ""))
        .contains("/consultations/other/question/safe");
  }

  @Test
  void a_form_that_no_page_of_ours_made_is_refused() {
    walk();
    assertThatThrownBy(
            () ->
                visitor.sends(
                    new AnswerPage(), SLUG, "question", "safe", "token", "1.AAAA", "q-safe", "o1"))
        .hasMessage("forged");
  }

  @Test
  void a_draft_that_is_gone_leads_to_the_page_that_says_so() {
    walk();
    visitor.cookie = Optional.of("A".repeat(43) + ".1");
    assertThat(visitor.opens(new AnswerPage(), SLUG, "question", "safe")).contains(AT + "expired");
  }

  private void walk() {
    for (List<String> each :
        List.of(List.of("safe", "o2"), List.of("why", "It is dark"), List.of("age", "44"))) {
      visitor.answers(SLUG, each.get(0), "q-" + each.get(0), each.get(1));
    }
  }

  private Optional<String> sendOfVersion(String version) {
    visitor.opens(new CheckPage(), SLUG, "check", "");
    String token = visitor.token();
    return visitor.sends(
        new SendForm(), SLUG, "send", "", "token", token, SendForm.VERSION, version);
  }

  private Optional<String> send(String token) {
    return visitor.sends(new SendForm(), SLUG, "send", "", "token", token);
  }
}
