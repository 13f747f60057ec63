package communitysafety.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.reporting.incident.Act;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.reporting.report.Contact.Channel;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.Needs;
import communitysafety.reporting.report.Details.YesNoUnknown;
import communitysafety.reporting.report.SafeContact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoreAnswersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("communitysafety.portal.text.public");

  private static List<String> keys(List<Mistake> mistakes) {
    return mistakes.stream().map(Mistake::key).toList();
  }

  @Test
  void every_page_that_only_helps_may_be_left_empty() {
    assertThat(
            Stream.of(
                new WorkAnswer(),
                new ActsAnswer(),
                new AboutWhyAnswer(),
                new BeforeAnswer(),
                new OftenAnswer(),
                new EffectAnswer(),
                new PeopleAnswer(),
                new FeelingSafeAnswer(),
                new AtHomeAnswer(),
                new HelpWantedAnswer(),
                new NeedsAnswer()))
        .allSatisfy(answer -> assertThat(answer.mistakes()).isEmpty());
  }

  @Test
  void what_is_too_long_is_told_in_words_that_name_it() {
    String references = "x".repeat(Details.MAX_REFERENCE + 1);
    String words = "x".repeat(Details.MAX_WORDS + 1);
    WorkAnswer work = new WorkAnswer();
    work.setOrganisation("x".repeat(201));
    work.setOwnReference(references);
    AboutWhyAnswer why = new AboutWhyAnswer();
    why.setWordsSaid(words);
    BeforeAnswer before = new BeforeAnswer();
    before.setEarlierReference(references);
    before.setToldReference(references);
    EffectAnswer effect = new EffectAnswer();
    effect.setHurt(YesNoUnknown.YES);
    effect.setInjuries(words);
    effect.setDamage(words);
    PeopleAnswer people = new PeopleAnswer();
    people.setKnown(YesNoUnknown.YES);
    people.setRelationship(references);
    people.setWhereToFind(words);
    people.setDescription(words);
    people.setWitnesses(words);
    NeedsAnswer needs = new NeedsAnswer();
    needs.setWanted(List.of("INTERPRETER"));
    needs.setLanguage(references);
    needs.setAdjustments(words);
    ContactAnswer contact = new ContactAnswer();
    contact.setWays(List.of("LETTER"));
    contact.setAddress("x".repeat(201));
    contact.setMustNotKnow("x".repeat(501));
    contact.setSafely("x".repeat(500));

    List<Mistake> all =
        Stream.of(work, why, before, effect, people, needs)
            .map(OptionalAnswer::mistakes)
            .flatMap(List::stream)
            .toList();
    assertThat(all).hasSize(13);
    assertThat(Stream.concat(all.stream(), contact.mistakes().stream()))
        .hasSize(16)
        .allSatisfy(
            mistake ->
                assertThat(ENGLISH.getString(mistake.key()))
                    .startsWith("Shorten ")
                    .contains("to {0} characters or fewer"));
  }

  @Test
  void boxes_below_an_answer_that_was_not_chosen_do_not_count() {
    EffectAnswer effect = new EffectAnswer();
    effect.setHurt(YesNoUnknown.NO);
    effect.setTreated(YesNoUnknown.YES);
    effect.setInjuries("x".repeat(2_000));
    assertThat(effect.mistakes()).isEmpty();
    assertThat(effect.harm().treated()).isNull();
    assertThat(effect.harm().injuries()).isNull();

    PeopleAnswer people = new PeopleAnswer();
    people.setKnown(YesNoUnknown.NOT_KNOWN);
    people.setRelationship("a neighbour");
    people.setDescription("a red coat");
    assertThat(people.people().relationship()).isNull();
    assertThat(people.people().description().value()).isEqualTo("a red coat");

    NeedsAnswer needs = new NeedsAnswer();
    needs.setWanted(List.of("SIGN_LANGUAGE", "EASY_READ"));
    needs.setLanguage("Polish");
    assertThat(needs.needs())
        .isEqualTo(new Needs(false, true, null, Set.of(Needs.Format.EASY_READ), null));
  }

  @Test
  void nothing_and_something_cannot_both_help() {
    HelpWantedAnswer answer = new HelpWantedAnswer();
    answer.setSupport(List.of("HOUSING", "NONE"));
    assertThat(keys(answer.mistakes())).containsExactly("report.help-wanted.support.error.both");
  }

  @Test
  void everything_that_can_be_chosen_has_words() {
    List<Enum<?>> offered =
        Stream.<Enum<?>[]>of(
                Act.values(),
                StrandDetail.values(),
                Qualifier.values(),
                YesNoUnknown.values(),
                Details.Recurrence.values(),
                Details.AlreadyTold.values(),
                Details.SupportWanted.values(),
                Details.Risk.Frequency.values(),
                Details.Risk.Change.values(),
                Details.Risk.WorriedFor.values(),
                Details.Risk.Vulnerability.values(),
                Details.Risk.Danger.values(),
                SafeContact.TimeOfDay.values(),
                DayOfWeek.values(),
                ContactAnswer.PhoneUse.values())
            .flatMap(Stream::of)
            .toList();
    assertThat(offered)
        .allSatisfy(
            each ->
                assertThat(
                        ENGLISH.containsKey(
                            each.getDeclaringClass().getSimpleName() + "." + each.name()))
                    .as("%s", each)
                    .isTrue());
    assertThat(NeedsAnswer.choices())
        .hasSize(6)
        .allSatisfy(choice -> assertThat(ENGLISH.containsKey(choice.labelKey())).isTrue());
  }

  @Test
  void every_act_is_offered_once() {
    assertThat(
            Stream.of(ActsAnswer.SAID, ActsAnswer.DONE, ActsAnswer.DAMAGED).flatMap(List::stream))
        .containsExactlyInAnyOrder(Act.values());
  }

  @Test
  void one_thing_more_needs_words_a_time_and_a_place_of_its_own() {
    FurtherAnswer further = new FurtherAnswer();
    assertThat(keys(further.mistakes(TODAY)))
        .containsExactly(
            "report.further.account.error.blank",
            "report.when.error.blank",
            "report.where.error.blank");
    further.setAccount("x".repeat(FurtherIncident.MAX_ACCOUNT + 1));
    assertThat(keys(further.mistakes(TODAY))).contains("report.further.account.error.long");
  }

  @Test
  void a_long_story_is_known_again_by_its_beginning_and_no_character_is_cut_in_two() {
    FurtherAnswer further = new FurtherAnswer();
    further.setAccount("They\ncame back.");
    assertThat(further.inShort()).isEqualTo("They came back.");
    further.setAccount("👩🏽‍🦽".repeat(100));
    assertThat(further.inShort()).endsWith("…");
    assertThat(further.inShort().chars().filter(c -> Character.isSurrogate((char) c)).count())
        .isEven();
  }

  @Test
  void a_number_may_be_called_but_no_text_is_sent_and_no_message_left_unless_they_said_so() {
    ContactAnswer answer = new ContactAnswer();
    answer.setWays(List.of("PHONE"));
    answer.setPhone("+48 22 555 01 23");
    assertThat(answer.mistakes()).isEmpty();
    SafeContact safely = answer.contact().safely();
    assertThat(safely.mayPhone()).isTrue();
    assertThat(safely.mayText() || safely.mayEmail() || safely.mayWrite()).isFalse();
    assertThat(safely.mayLeaveMessage()).isFalse();

    answer.setLeaveMessage(YesNo.YES);
    answer.setPhoneUse(ContactAnswer.PhoneUse.TEXTS);
    safely = answer.contact().safely();
    assertThat(safely.mayPhone()).isFalse();
    assertThat(safely.mayText()).isTrue();
    assertThat(safely.mayLeaveMessage()).as("no voice message where no call is safe").isFalse();
  }

  @Test
  void a_letter_needs_an_address_and_keeps_it() {
    ContactAnswer answer = new ContactAnswer();
    answer.setWays(List.of("LETTER"));
    assertThat(keys(answer.mistakes())).containsExactly("report.contact.address.error.blank");
    answer.setAddress("c/o Specimen\n1 Bridge Street\nSelby");
    answer.setSafely("In a plain envelope");
    assertThat(answer.mistakes()).isEmpty();
    assertThat(answer.contact().prefers()).isNull();
    assertThat(answer.contact().safely().mayWrite()).isTrue();
    assertThat(answer.contact().safely().otherwise().value())
        .isEqualTo("c/o Specimen\n1 Bridge Street\nSelby\nIn a plain envelope");
  }

  @Test
  void safe_times_and_days_and_who_must_not_know_go_with_the_contact() {
    ContactAnswer answer = new ContactAnswer();
    answer.setWays(List.of("EMAIL"));
    answer.setEmail("sam@example.org");
    answer.setTimes(List.of("MORNING"));
    answer.setDays(List.of("MONDAY", "SUNDAY"));
    answer.setMustNotKnow("my brother");
    assertThat(answer.contact().prefers()).isEqualTo(Channel.EMAIL);
    SafeContact safely = answer.contact().safely();
    assertThat(safely.times()).containsExactly(SafeContact.TimeOfDay.MORNING);
    assertThat(safely.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    assertThat(safely.mustNotKnow().value()).isEqualTo("my brother");
  }
}
