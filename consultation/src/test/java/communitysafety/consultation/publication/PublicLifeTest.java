package communitysafety.consultation.publication;

import static communitysafety.consultation.publication.PublishingDesk.ONE;
import static communitysafety.consultation.publication.PublishingDesk.STRANGER;
import static communitysafety.consultation.publication.PublishingDesk.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.publication.PublicConsultation.WeDid;
import communitysafety.consultation.survey.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicLifeTest {

  private final PublishingDesk desk = new PublishingDesk();

  @Test
  void what_respondents_were_told_stands_and_texts_can_be_put_right() {
    UUID id = desk.published();
    assertThatThrownBy(() -> desk.describe(ONE, id, Publishing.complete()))
        .isInstanceOf(MovedOn.class);
    Particulars told = Publishing.complete().particulars();
    Particulars right =
        new Particulars(
            Wording.of("en", "Feeling safe after dark"),
            told.summary(),
            told.background(),
            told.contact(),
            told.otherFormats(),
            Wording.of("en", "We keep your answers for ever."),
            List.of());

    desk.portal.doInTransaction(
        e -> desk.portal.the(CorrectTexts.class).correct(TWO, id, desk.view(id).version(), right));

    assertThat(desk.consultation(id).particulars().title().in("en"))
        .isEqualTo("Feeling safe after dark");
    assertThat(desk.consultation(id).particulars().privacyNotice()).isEqualTo(told.privacyNotice());
  }

  @Test
  void an_extension_is_a_public_notice_and_never_earlier() {
    UUID id = desk.published();
    Instant later = Publishing.CLOSES.plus(Duration.ofDays(14));

    desk.extend(id, later, "Easter");

    assertThat(desk.consultation(id).closesAt()).isEqualTo(later);
    assertThat(desk.consultation(id).extensions())
        .containsExactly(
            new PublicConsultation.Extension(
                Publishing.CLOSES, later, "Easter", desk.clock.instant()));
    assertThatThrownBy(() -> desk.extend(id, Publishing.CLOSES, "Back"))
        .isInstanceOf(TimeRefused.class);
    assertThatThrownBy(() -> desk.extend(id, later.plusSeconds(60), " "))
        .isInstanceOf(ReasonNeeded.class);
  }

  @Test
  void at_its_closing_time_it_is_over_before_any_job_has_run_and_closed_once_by_the_job() {
    UUID id = desk.published();
    desk.clock.move(Duration.between(desk.clock.instant(), Publishing.CLOSES));

    assertThat(desk.consultation(id).phase(desk.clock.instant())).isEqualTo(Phase.CLOSED);
    assertThatThrownBy(() -> desk.extend(id, Publishing.CLOSES.plusSeconds(60), "Late"))
        .isInstanceOf(MovedOn.class);
    assertThat(desk.due()).contains(id);
    assertThat(desk.close(id)).isTrue();
    assertThat(desk.close(id)).isFalse();
    assertThat(desk.due()).doesNotContain(id);
    assertThat(desk.view(id).state()).isEqualTo(ConsultationState.CLOSED);
    assertThat(desk.view(id).closedAt()).isEqualTo(desk.clock.instant());
  }

  @Test
  void before_its_closing_time_the_job_closes_nothing() {
    UUID id = desk.published();
    desk.clock.move(Duration.between(desk.clock.instant(), Publishing.CLOSES).minusNanos(1000));

    assertThat(desk.due()).doesNotContain(id);
    assertThat(desk.close(id)).isFalse();
  }

  @Test
  void closed_early_it_tells_why() {
    UUID id = desk.published();
    desk.clock.move(Duration.ofDays(10));

    desk.portal.doInTransaction(
        e -> desk.portal.the(CloseEarly.class).close(TWO, id, desk.view(id).version(), "Snow"));

    assertThat(desk.consultation(id).closedEarlyBecause()).isEqualTo("Snow");
    assertThat(desk.consultation(id).closesAt()).isEqualTo(desk.clock.instant());
    assertThat(desk.consultation(id).phase(desk.clock.instant())).isEqualTo(Phase.CLOSED);
  }

  @Test
  void what_we_did_is_said_after_closing_and_keeps_the_promise() {
    UUID id = desk.published();
    assertThatThrownBy(() -> desk.answer(id)).isInstanceOf(MovedOn.class);
    desk.clock.move(Duration.ofDays(180));
    assertThat(desk.consultation(id).isOverdue(desk.today())).isTrue();

    desk.answer(id);

    assertThat(desk.consultation(id).phase(desk.clock.instant())).isEqualTo(Phase.ANSWERED);
    assertThat(desk.consultation(id).isOverdue(desk.today())).isFalse();
    assertThat(desk.consultation(id).weDid().weDid()).isEqualTo(Wording.of("en", "More lights"));
  }

  @Test
  void what_we_did_is_said_in_each_language_that_the_survey_speaks_and_always_in_its_first() {
    UUID id = desk.publishedInTwoLanguages();
    desk.clock.move(Duration.ofDays(180));
    Wording asked = new Wording(Map.of("en", "Are you safe?", "pl", "Czy jest bezpiecznie?"));
    Wording english = Wording.of("en", "More lights");

    assertThatThrownBy(() -> desk.answer(id, asked, Wording.of("pl", "Więcej lamp")))
        .isInstanceOf(ReasonNeeded.class);
    assertThatThrownBy(
            () -> desk.answer(id, new Wording(Map.of("en", "So", "pl", "a".repeat(5001))), english))
        .isInstanceOf(ReasonNeeded.class);
    desk.answer(id, asked, new Wording(Map.of("en", "More lights", "cy", "Mwy o oleuadau")));

    WeDid said = desk.consultation(id).weDid();
    assertThat(said.weAsked()).isEqualTo(asked);
    assertThat(said.youSaid()).isEqualTo(Wording.of("en", "Not there"));
    assertThat(said.weDid()).as("the survey speaks no Welsh").isEqualTo(english);
    assertThat(desk.view(id).weDid()).isEqualTo(said);
    assertThat(desk.view(id).languages()).containsExactly("en", "pl");
  }

  @Test
  void two_of_one_title_have_two_addresses_even_across_teams() {
    String title = "Lights " + UUID.randomUUID();

    UUID first = desk.begin(ONE, title);
    UUID second = desk.begin(STRANGER, title);
    UUID third = desk.begin(ONE, title);

    String slug = desk.view(first).slug();
    assertThat(
            desk.portal
                .<ConsultationView>inTransaction(
                    e -> desk.portal.the(ReadConsultation.class).read(STRANGER, second))
                .slug())
        .isEqualTo(slug + "-2");
    assertThat(desk.view(third).slug()).isEqualTo(slug + "-3");
  }

  @Test
  void the_finder_shows_what_is_public_by_phase_area_and_topic() {
    UUID open = desk.published();
    UUID draft = desk.complete();
    desk.clock.move(Duration.ofDays(10));

    assertThat(desk.listed(new FindConsultations.Filter(Phase.OPEN, "COUNTY", Topic.FEELING_SAFE)))
        .contains(open)
        .doesNotContain(draft);
    assertThat(desk.listed(new FindConsultations.Filter(Phase.CLOSED, null, null)))
        .doesNotContain(open);
    assertThat(desk.listed(new FindConsultations.Filter(null, null, Topic.ROAD_SAFETY)))
        .doesNotContain(open);
    // What is for the whole county is for each part of it.
    assertThat(desk.listed(new FindConsultations.Filter(null, "HUB-SELB", null))).contains(open);
    List<UUID> ofTeam =
        desk.portal.inTransaction(
            e ->
                desk
                    .portal
                    .the(FindConsultations.class)
                    .ofTeam(
                        ONE,
                        FindConsultations.Filter.ANY,
                        FindConsultations.Order.URGENT_FIRST,
                        0,
                        100)
                    .rows()
                    .stream()
                    .map(ListedConsultation::id)
                    .toList());
    assertThat(ofTeam).contains(draft);
  }
}
