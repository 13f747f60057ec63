package communitysafety.portal.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.EntryCode;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Survey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParticipationTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Survey SURVEY =
      Asking.survey(
          Asking.question("words", QuestionType.TEXT, true),
          Asking.question("age", QuestionType.INTEGER),
          Asking.question("since", QuestionType.DATE),
          Asking.question("where", QuestionType.SELECT_MULTIPLE),
          Asking.question("agreed", QuestionType.ACKNOWLEDGE));
  private static final Answers ANSWERS =
      new Answers(
          Map.of(
              "words", new Answer.Text("Ciemno,\nجدا"),
              "age", new Answer.Number(new BigDecimal("44")),
              "since", new Answer.Day(LocalDate.of(2026, 3, 27)),
              "where", new Answer.Picked(List.of("park", "bus")),
              "agreed", new Answer.Acknowledged()));

  private static final EntryCode CODE = Asking.code();

  private final Participation participation = Participation.in(consultation(3), "pl", NOW);

  @Test
  void a_draft_gives_back_all_that_was_put_into_it() {
    participation.answer(ANSWERS, List.of("words", "age"));
    participation.enterWith(CODE);
    participation.tellOfConcern();
    participation.toldOf(Map.of("words", "Ciemno"), Asking.reference());
    participation.keepUnder("one two three four five six");
    participation.letPublishWords(true);

    Participation read = Participation.read(participation.write()).orElseThrow();

    assertThat(read).usingRecursiveComparison().isEqualTo(participation);
  }

  @Test
  void what_is_no_participation_is_not_read_as_one() {
    for (String other : List.of("{}", "{\"account\":\"words\"}", "no JSON", "[]", "")) {
      assertThat(Participation.read(other.getBytes(StandardCharsets.UTF_8))).as(other).isEmpty();
    }
  }

  @Test
  void once_sent_it_holds_the_reference_and_no_code() {
    participation.enterWith(CODE);
    participation.becomeSent(Optional.empty());

    String written = new String(participation.write(), StandardCharsets.UTF_8);

    assertThat(written).doesNotContain(CODE.text());
    assertThat(Participation.read(participation.write()).orElseThrow().isSent()).isTrue();
  }

  /** A row of a draft has the time of sending; its size must not lead to a response. */
  @Test
  void once_sent_to_an_anonymous_consultation_all_have_one_size_and_open_all_the_same() {
    participation.becomeSent(Optional.empty());
    Participation longer = Participation.in(consultation(3), "pl", NOW);
    longer.answer(
        new Answers(Map.of("words", new Answer.Text("so ".repeat(5000)))), List.of("words"));
    int unsent = longer.write().length;
    longer.becomeSent(Optional.empty());

    assertThat(participation.write()).hasSameSizeAs(longer.write());
    assertThat(longer.write().length).isGreaterThan(unsent);
    assertThat(Participation.read(longer.write()).orElseThrow().answers())
        .isEqualTo(longer.answers());
  }

  @Test
  void answers_that_still_fit_an_amended_survey_are_kept_and_the_others_go() {
    participation.answer(ANSWERS, List.of("words", "age", "where"));
    Survey amended =
        Asking.survey(
            Asking.question("words", QuestionType.TEXT, true),
            Asking.question("age", QuestionType.SELECT_ONE));

    assertThat(participation.fit(4, amended)).isTrue();
    assertThat(participation.answers().questions()).containsExactly("words");
    assertThat(participation.seen()).containsExactly("words");
    assertThat(participation.fit(4, amended)).as("told once").isFalse();
  }

  @Test
  void who_meets_the_same_survey_is_told_nothing() {
    participation.answer(ANSWERS, List.of());
    assertThat(participation.fit(3, SURVEY)).isFalse();
    assertThat(participation.answers()).isEqualTo(ANSWERS);
  }

  @Test
  void words_that_were_passed_on_are_not_passed_on_again_unless_they_are_others() {
    assertThat(participation.untold(Map.of("words", "dark"))).containsKey("words");
    participation.toldOf(Map.of("words", "dark"), Asking.reference());
    Participation read = Participation.read(participation.write()).orElseThrow();

    assertThat(read.untold(Map.of("words", "dark"))).isEmpty();
    assertThat(read.untold(Map.of("words", "dark, and he follows me", "more", "help")))
        .containsOnlyKeys("words", "more");
  }

  @Test
  void it_never_prints_what_it_holds() {
    participation.answer(ANSWERS, List.of());
    assertThat(participation.toString()).doesNotContain("Ciemno");
  }

  private static PublicConsultation consultation(int version) {
    return new PublicConsultation(
        UUID.fromString("3f1b6f0e-6f0a-4a53-9a51-0d8c6e7b1a2c"),
        "feeling-safe",
        "TRIAGE",
        "COUNTY",
        Set.of(),
        Audience.OPEN,
        false,
        NOW,
        NOW.plusSeconds(60),
        null,
        version,
        SURVEY,
        null,
        null,
        null,
        List.of(),
        0);
  }
}
