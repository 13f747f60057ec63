package communitysafety.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.incident.Occurrence.Precision;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Contact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static List<String> keys(List<Mistake> mistakes) {
    return mistakes.stream().map(Mistake::key).toList();
  }

  @Test
  void line_ends_count_as_one_character_and_control_characters_go() {
    assertThat(TypedText.lines("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
    assertThat(TypedText.lines(" a\u0000\u0007\u001bb \n")).isEqualTo("ab");
    assertThat(TypedText.line("a\tb\r\nc")).isEqualTo("a b c");
    assertThat(TypedText.lines(null)).isEmpty();
  }

  @Test
  void every_script_and_emoji_stay_as_typed_but_half_a_character_goes() {
    String words = "Łódź — مرحبا 👩🏽‍🦽 Zażółć";
    assertThat(TypedText.lines(words)).isEqualTo(words);
    assertThat(TypedText.lines("a\ud83db")).isEqualTo("ab");
  }

  @Test
  void a_name_is_asked_for_only_from_who_gives_one() {
    NameAnswer answer = new NameAnswer();
    assertThat(keys(answer.mistakes())).containsExactly("report.name.named.error.blank");
    answer.setNamed(YesNo.NO);
    assertThat(answer.mistakes()).isEmpty();
    answer.setNamed(YesNo.YES);
    assertThat(keys(answer.mistakes())).containsExactly("report.name.name.error.blank");
    answer.setName("x".repeat(201));
    assertThat(keys(answer.mistakes())).containsExactly("report.name.name.error.long");
    answer.setName("Zoë O’Neill-Łukasz");
    assertThat(answer.mistakes()).isEmpty();
  }

  @Test
  void a_reason_can_be_not_sure_and_what_else_is_kept_only_with_its_box() {
    WhyAnswer answer = new WhyAnswer();
    assertThat(keys(answer.mistakes())).containsExactly("report.why.error.blank");
    answer.setStrands(List.of("NOT_SURE"));
    answer.setOther("my age");
    assertThat(answer.mistakes()).isEmpty();
    assertThat(answer.somethingElse()).isNull();
    answer.setStrands(List.of("MISOGYNY", "OTHER"));
    assertThat(answer.named()).containsExactlyInAnyOrder(Strand.MISOGYNY, Strand.OTHER);
    assertThat(answer.somethingElse().value()).isEqualTo("my age");
  }

  @Test
  void a_period_ends_after_it_began() {
    WhenAnswer answer = new WhenAnswer();
    answer.setPrecision(Precision.PERIOD);
    answer.setFirst(new TypedDate("2", "3", "2026"));
    answer.setLast(new TypedDate("1", "3", "2026"));
    assertThat(keys(answer.mistakes(TODAY))).containsExactly("report.when.last.error.order");
    answer.setLast(new TypedDate("2", "March", "2026"));
    assertThat(answer.mistakes(TODAY)).isEmpty();
    assertThat(answer.occurrence(TODAY).to()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void both_dates_of_a_period_are_checked_at_once() {
    WhenAnswer answer = new WhenAnswer();
    answer.setPrecision(Precision.PERIOD);
    assertThat(keys(answer.mistakes(TODAY)))
        .containsExactly("report.when.first.error.blank", "report.when.last.error.blank");
  }

  @Test
  void about_needs_words_and_still_happening_does_not() {
    WhenAnswer answer = new WhenAnswer();
    answer.setPrecision(Precision.ABOUT);
    assertThat(keys(answer.mistakes(TODAY))).containsExactly("report.when.about.error.blank");
    answer.setPrecision(Precision.ONGOING);
    assertThat(answer.mistakes(TODAY)).isEmpty();
    answer.setSince("x".repeat(201));
    assertThat(keys(answer.mistakes(TODAY))).containsExactly("report.when.since.error.long");
  }

  @Test
  void dates_in_boxes_of_another_choice_do_not_matter() {
    WhenAnswer answer = new WhenAnswer();
    answer.setPrecision(Precision.EXACT);
    answer.setDay(new TypedDate("1", "1", "2026"));
    answer.setFirst(new TypedDate("99", "99", "x"));
    assertThat(answer.mistakes(TODAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"YO8 9FT", "yo89ft", " YO8-9FT.", "YO62", "YO12 4"})
  void a_postcode_is_read_as_people_write_it(String typed) {
    assertThat(postcode(typed).mistakes()).isEmpty();
  }

  @Test
  void a_slip_between_letters_and_digits_is_offered_to_be_put_right() {
    List<Mistake> mistakes = postcode("Y08 9FT").mistakes();
    assertThat(keys(mistakes)).containsExactly("report.where.postcode.error.meant");
    assertThat(mistakes.get(0).arguments()).containsExactly("YO8 9FT");
  }

  @Test
  void what_is_no_postcode_leads_to_describing_the_place() {
    assertThat(keys(postcode("by the river").mistakes()))
        .containsExactly("report.where.postcode.error.shape");
  }

  @Test
  void nobody_is_held_up_for_lack_of_a_postcode() {
    WhereAnswer answer = new WhereAnswer();
    for (Place.Kind kind : List.of(Place.Kind.ONLINE, Place.Kind.TRANSPORT, Place.Kind.NOT_SURE)) {
      answer.setKind(kind);
      assertThat(answer.mistakes()).isEmpty();
      assertThat(answer.words()).isEmpty();
    }
    answer.setKind(Place.Kind.DESCRIPTION);
    answer.setDescription("x".repeat(501));
    assertThat(keys(answer.mistakes())).containsExactly("report.where.description.error.long");
  }

  private static WhereAnswer postcode(String typed) {
    WhereAnswer answer = new WhereAnswer();
    answer.setKind(Place.Kind.POSTCODE);
    answer.setPostcode(typed);
    return answer;
  }

  @Test
  void at_least_one_way_to_reach_a_named_person_is_needed_unless_they_want_none() {
    ContactAnswer answer = new ContactAnswer();
    assertThat(keys(answer.mistakes())).containsExactly("report.contact.ways.error.blank");
    answer.setWays(List.of("NONE"));
    assertThat(answer.mistakes()).isEmpty();
    assertThat(answer.contact().prefers()).isEqualTo(Contact.Channel.NONE);
    answer.setWays(List.of("EMAIL", "NONE"));
    assertThat(keys(answer.mistakes())).containsExactly("report.contact.ways.error.both");
    answer.setWays(List.of("EMAIL", "PHONE"));
    assertThat(keys(answer.mistakes()))
        .containsExactly("report.contact.email.error.blank", "report.contact.phone.error.blank");
  }

  @Test
  void an_address_or_number_under_a_way_not_chosen_is_not_kept() {
    ContactAnswer answer = new ContactAnswer();
    answer.setWays(List.of("PHONE"));
    answer.setEmail("sam@example.org");
    answer.setPhone("+44 (0)7700 900 123");
    answer.setLeaveMessage(YesNo.YES);
    assertThat(answer.mistakes()).isEmpty();
    assertThat(answer.contact().email()).isNull();
    assertThat(answer.contact().safely().mayLeaveMessage()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sam", "sam@", "@example.org", "sam@example", "sam @example.org", "a@b@c.d"})
  void what_cannot_be_an_email_address_is_asked_for_again(String typed) {
    ContactAnswer answer = new ContactAnswer();
    answer.setWays(List.of("EMAIL"));
    answer.setEmail(typed);
    assertThat(keys(answer.mistakes())).containsExactly("report.contact.email.error.shape");
  }

  @Test
  void each_question_about_sharing_is_answered_for_itself() {
    ConsentsAnswer answer = new ConsentsAnswer();
    answer.setHub(ConsentLevel.COUNT_ONLY);
    assertThat(keys(answer.mistakes()))
        .containsExactly("report.sharing.police.error.blank", "report.sharing.support.error.blank");
  }

  @Test
  void answers_print_nothing_of_themselves() {
    ReportAnswers answers = new ReportAnswers();
    answers.setAccount("They shouted at me.");
    assertThat(answers.toString()).doesNotContain("shouted");
  }
}
