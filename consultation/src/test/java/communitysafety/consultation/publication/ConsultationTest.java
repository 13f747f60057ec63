package communitysafety.consultation.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import communitysafety.consultation.survey.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationTest {

  private static final Instant BEFORE = Publishing.OPENS.minus(Duration.ofDays(7));
  private static final LocalDate SAID_ON = LocalDate.of(2027, 4, 1);

  @Test
  void a_draft_without_a_promise_is_not_published() {
    assertThatIllegalStateException().isThrownBy(() -> begun().publish(BEFORE));
  }

  @Test
  void published_after_its_opening_time_it_opens_at_once_and_nobody_is_told_of_earlier() {
    Consultation consultation = described();
    Instant late = Publishing.OPENS.plusSeconds(90);

    consultation.publish(late);

    assertThat(consultation.opensAt()).isEqualTo(late);
  }

  @Test
  void the_microsecond_before_its_closing_time_it_is_not_over_and_at_it_it_is() {
    Consultation consultation = published();

    assertThat(consultation.isOver(Publishing.CLOSES.minusNanos(1000))).isFalse();
    assertThat(consultation.isOver(Publishing.CLOSES)).isTrue();
  }

  @Test
  void closed_before_it_opened_it_keeps_the_times_that_were_told() {
    Consultation consultation = published();

    consultation.closeEarly("No money", BEFORE);

    assertThat(consultation.closesAt()).isEqualTo(Publishing.CLOSES);
    assertThat(consultation.isOver(BEFORE)).isTrue();
  }

  @Test
  void what_was_done_can_be_put_right_and_keeps_its_day() {
    Consultation consultation = published();
    answer(consultation, "c", SAID_ON, Publishing.CLOSES);

    answer(consultation, "d", SAID_ON.plusDays(3), Publishing.CLOSES);

    assertThat(consultation.weDid("en"))
        .isEqualTo(
            new PublicConsultation.WeDid(
                Wording.of("en", "a"), Wording.of("en", "b"), Wording.of("en", "d"), SAID_ON));
  }

  @Test
  void what_was_done_is_kept_in_each_language_it_was_said_in_and_the_default_one_comes_first() {
    Consultation consultation = published();
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("en", "Are you safe?");
    asked.put("ar", "هل تشعر بالأمان؟");
    Wording said = Wording.of("en", "Not \"there\"");
    Wording did = new Wording(Map.of("pl", "Więcej lamp", "en", "More lights"));

    consultation.answer(new Wording(asked), said, did, "en", SAID_ON, Publishing.CLOSES);

    PublicConsultation.WeDid kept = consultation.weDid("en");
    assertThat(kept)
        .isEqualTo(new PublicConsultation.WeDid(new Wording(asked), said, did, SAID_ON));
    assertThat(kept.weDid().byLanguage())
        .containsExactly(entry("en", "More lights"), entry("pl", "Więcej lamp"));
  }

  @Test
  void particulars_are_stored_as_they_were_said() {
    Particulars all =
        new Particulars(
            new Wording(Map.of("ar", "الأمان ليلًا")),
            Wording.of("en", "\"quoted\"\n\nsecond"),
            Wording.NONE,
            Wording.NONE,
            Wording.NONE,
            Wording.NONE,
            List.of(
                new Particulars.SupportingDocument(
                    Wording.of("en", "Plan"), "https://example.org/a?b=c", Wording.of("en", "PDF")),
                new Particulars.SupportingDocument(
                    Wording.of("en", "Map"), "https://example.org/map", Wording.NONE),
                new Particulars.SupportingDocument(
                    new Wording(Map.of("en", "Plan", "pl", "Plan")),
                    "https://example.org/plan",
                    new Wording(Map.of("en", "PDF, 2 pages", "pl", "PDF, 2 strony")))));

    assertThat(ParticularsJson.read(ParticularsJson.write(all))).isEqualTo(all);
  }

  @Test
  void kind_and_size_of_a_document_are_in_the_language_of_its_title_where_it_was_kept_in_one() {
    String before =
        Publishing.PLAIN_PARTICULARS.replace(
            "\"documents\":[]",
            "\"documents\":[{\"title\":{\"pl\":\"Plan\",\"en\":\"Plan\"},"
                + "\"address\":\"https://example.org/plan\",\"about\":\"PDF, 2 strony\"}]");

    assertThat(ParticularsJson.read(before).documents().get(0).about())
        .isEqualTo(Wording.of("pl", "PDF, 2 strony"));
  }

  @ParameterizedTest
  @CsvSource({
    "Feeling safe at night,feeling-safe-at-night",
    "  Łódź & Kraków: the residents’ view! ,lodz-krakow-the-residents-view",
    "الأمان ليلًا,consultation",
    "Preview of 2027,a-preview-of-2027",
    "A very long title that goes on and on about everything there is to say,a-very-long-title-that-goes-on-and-on-about-everything"
  })
  void an_address_is_made_of_the_title(String title, String slug) {
    assertThat(SlugOfTitle.of(title, 1)).isEqualTo(slug).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(SlugOfTitle.of(title, 1000)).isEqualTo(slug + "-1000").hasSizeLessThanOrEqualTo(60);
  }

  /**
   * Thousands of lives, each a random walk, held against the rules told once more and plainly: what
   * is allowed happens, what is not is refused and changes nothing.
   */
  @Test
  void whatever_is_tried_in_whatever_order_only_what_the_rules_allow_happens() {
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      Consultation consultation = begun();
      Rules rules = new Rules();
      Instant now = BEFORE;
      List<String> walk = new ArrayList<>();
      for (int step = 0; step < 14; step++) {
        now = now.plus(Duration.ofDays(random.nextInt(20)));
        int move = random.nextInt(8);
        walk.add(move + " at " + now);
        boolean happened = attempt(consultation, move, now, random.nextInt(30) - 10);
        assertThat(happened).as("seed %d: %s", seed, walk).isEqualTo(rules.allow(move, now));
        rules.hold(consultation, now, "seed " + seed + ": " + walk);
      }
    }
  }

  private static boolean attempt(Consultation consultation, int move, Instant now, int days) {
    try {
      switch (move) {
        case 0 -> consultation.describe(Publishing.complete());
        case 1 -> consultation.publish(now);
        case 2 -> consultation.extend(consultation.closesAt().plus(Duration.ofDays(5)), now);
        case 3 -> consultation.extend(consultation.closesAt().minusSeconds(Math.abs(days)), now);
        case 4 -> consultation.closeEarly("Snow", now);
        case 5 -> consultation.closeDue(now);
        case 6 -> answer(consultation, "c", SAID_ON, now);
        default -> consultation.correct(Publishing.complete().particulars());
      }
      return true;
    } catch (MovedOn | TimeRefused | IllegalStateException | NullPointerException e) {
      return false;
    }
  }

  /** The life of a consultation, without a consultation. */
  private static final class Rules {

    private boolean described;
    private boolean published;
    private boolean closed;
    private boolean answered;
    private Instant closes = Publishing.CLOSES;
    private int versions;

    boolean allow(int move, Instant now) {
      boolean over = closed || published && !now.isBefore(closes);
      boolean allowed =
          switch (move) {
            case 0 -> !published;
            case 1 -> published ? !over : described && now.isBefore(closes);
            case 2, 4 -> published && !over;
            case 3 -> false;
            case 5 -> published && over && !closed;
            case 6 -> over;
            default -> published;
          };
      if (allowed) {
        described |= move == 0;
        published |= move == 1;
        versions += move == 1 ? 1 : 0;
        closes = move == 2 ? closes.plus(Duration.ofDays(5)) : closes;
        closed |= move == 4 || move == 5;
        answered |= move == 6;
      }
      return allowed;
    }

    /** What must be true of the row at any time, as the database has it in its CHECKs. */
    void hold(Consultation consultation, Instant now, String as) {
      assertThat(consultation.state())
          .as(as)
          .isEqualTo(
              closed
                  ? ConsultationState.CLOSED
                  : published ? ConsultationState.PUBLISHED : ConsultationState.DRAFT);
      assertThat(consultation.surveyVersion()).as(as).isEqualTo(versions);
      assertThat(consultation.closedAt() != null).as(as).isEqualTo(closed);
      assertThat(consultation.weDid("en") != null).as(as).isEqualTo(answered);
      if (published) {
        assertThat(consultation.promise()).as(as).isNotNull();
        assertThat(consultation.closesAt()).as(as).isAfter(consultation.opensAt());
        assertThat(consultation.isOver(now)).as(as).isEqualTo(closed || !now.isBefore(closes));
      }
    }
  }

  private static void answer(Consultation consultation, String did, LocalDate today, Instant now) {
    consultation.answer(
        Wording.of("en", "a"), Wording.of("en", "b"), Wording.of("en", did), "en", today, now);
  }

  private static Consultation begun() {
    return Consultation.begun(
        UUID.randomUUID(), "slug", "HUB-SELB", Publishing.complete().particulars());
  }

  private static Consultation described() {
    Consultation consultation = begun();
    consultation.describe(Publishing.complete());
    return consultation;
  }

  private static Consultation published() {
    Consultation consultation = described();
    consultation.publish(BEFORE);
    return consultation;
  }

  @Test
  void a_draft_is_neither_extended_nor_closed_nor_answered() {
    Consultation draft = described();

    assertThatThrownBy(() -> draft.extend(Publishing.CLOSES.plusSeconds(1), BEFORE))
        .isInstanceOf(MovedOn.class);
    assertThatThrownBy(() -> draft.closeEarly("Snow", BEFORE)).isInstanceOf(MovedOn.class);
    assertThatThrownBy(() -> answer(draft, "c", SAID_ON, Publishing.CLOSES))
        .isInstanceOf(MovedOn.class);
  }
}
