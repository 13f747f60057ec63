package communitysafety.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.reporting.incident.Act;
import communitysafety.reporting.incident.Occurrence.Precision;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Band;
import communitysafety.reporting.report.Channel;
import communitysafety.reporting.report.Consents;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.AlreadyTold;
import communitysafety.reporting.report.Details.Harm;
import communitysafety.reporting.report.Details.Needs;
import communitysafety.reporting.report.Details.People;
import communitysafety.reporting.report.Details.Recurrence;
import communitysafety.reporting.report.Details.Risk;
import communitysafety.reporting.report.Details.SupportWanted;
import communitysafety.reporting.report.Details.YesNoUnknown;
import communitysafety.reporting.report.DetailsPart;
import communitysafety.reporting.report.FurtherPart;
import communitysafety.reporting.report.Relation;
import communitysafety.reporting.report.ReportSummary;
import communitysafety.reporting.report.SafeContact;
import communitysafety.reporting.report.SafeContact.TimeOfDay;
import communitysafety.shared.MovableClock;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.submission.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DetailsInWordsTest {

  private static final StaffWords WORDS = words();
  private static final String RTL = "قالوا لي עודי";

  @Test
  void every_code_that_a_report_may_hold_has_words() {
    Map<String, Class<? extends Enum<?>>> kinds =
        Map.ofEntries(
            Map.entry("Act", Act.class),
            Map.entry("StrandDetail", StrandDetail.class),
            Map.entry("Qualifier", Qualifier.class),
            Map.entry("Recurrence", Recurrence.class),
            Map.entry("AlreadyTold", AlreadyTold.class),
            Map.entry("SupportWanted", SupportWanted.class),
            Map.entry("YesNoUnknown", YesNoUnknown.class),
            Map.entry("Frequency", Risk.Frequency.class),
            Map.entry("Change", Risk.Change.class),
            Map.entry("WorriedFor", Risk.WorriedFor.class),
            Map.entry("Vulnerability", Risk.Vulnerability.class),
            Map.entry("Danger", Risk.Danger.class),
            Map.entry("Format", Needs.Format.class),
            Map.entry("DayOfWeek", DayOfWeek.class),
            Map.entry("TimeOfDay", TimeOfDay.class),
            Map.entry("Band", Band.class));

    kinds.forEach(
        (kind, type) ->
            assertThat(WORDS.codes(kind, Arrays.asList(type.getEnumConstants())))
                .as(kind)
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("???"))
                .doesNotHaveDuplicates());
  }

  @Test
  void every_text_that_a_staff_page_names_is_there() throws IOException {
    ResourceBundle bundle = ResourceBundle.getBundle("communitysafety.portal.text.staff");
    Pattern key = Pattern.compile("staffText\\['([A-Za-z0-9.]+)'\\]");
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      for (Path page : files.filter(file -> file.toString().contains("staff")).toList()) {
        Matcher named = key.matcher(Files.isRegularFile(page) ? Files.readString(page) : "");
        while (named.find()) {
          if (!bundle.containsKey(named.group(1))) {
            missing.add(page.getFileName() + " " + named.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_answer_is_shown_and_own_words_keep_their_direction() {
    DetailsInWords told = new DetailsInWords(summary(Band.HIGH), full(), WORDS);

    List<Fact> facts = allFacts(told);
    List<String> values = facts.stream().map(Fact::value).toList();
    for (String canary :
        List.of(
            "said",
            "earlier",
            "told reference",
            "injuries",
            "damage",
            "description",
            "relationship",
            "where to find",
            "witnesses",
            "language",
            "other adjustments",
            "further when",
            "further place")) {
      assertThat(facts)
          .filteredOn(fact -> fact.value().equals(personal(canary).value()))
          .singleElement()
          .satisfies(fact -> assertThat(fact.personal()).isTrue());
    }
    assertThat(values)
        .contains(
            "threats, graffiti",
            "anti-Muslim hostility",
            "It is still going on",
            "the police, their landlord",
            "weapons, stalking",
            "a child",
            "daily",
            "Getting worse",
            "age, new to the area or the language",
            "someone to talk to, legal advice",
            "large print, braille",
            "Area of HUB-SCAR");
    assertThat(facts).noneMatch(fact -> (fact.label() + fact.value()).contains("???"));
    assertThat(told.getFurther())
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.heading()).isEqualTo("Incident 2");
              assertThat(incident.account()).isEqualTo(personal("further account").value());
            });
    assertThat(told.isUnder18()).isTrue();
    assertThat(told.getSections())
        .extracting(ToldSection::id)
        .containsExactly("h-about", "h-risk", "h-harm", "h-people", "h-support");
  }

  @Test
  void the_band_is_advice_and_says_from_which_matrix_it_came() {
    DetailsInWords told = new DetailsInWords(summary(Band.MEDIUM), nothing(), WORDS);

    assertThat(told.getSections())
        .singleElement()
        .satisfies(
            risk ->
                assertThat(risk.note())
                    .contains("sooner than usual")
                    .contains("advice to people")
                    .contains("2026-11"));
  }

  @Test
  void what_was_not_said_takes_no_room() {
    DetailsInWords told = new DetailsInWords(summary(null), nothing(), WORDS);

    assertThat(told.getSections()).isEmpty();
    assertThat(told.getFurther()).isEmpty();
    assertThat(told.getNeeds()).isEmpty();
    assertThat(told.isUnder18()).isFalse();
  }

  @Test
  void no_and_not_known_are_answers_and_are_shown() {
    Details details =
        new Details(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Harm(YesNoUnknown.NO, YesNoUnknown.NOT_KNOWN, null, null),
            null,
            null,
            null,
            null);

    assertThat(
            new DetailsInWords(summary(null), new DetailsPart(details, null, false, null), WORDS)
                .getSections()
                .get(0)
                .facts())
        .extracting(Fact::value)
        .containsExactly("No", "They do not know");
  }

  static Stream<Arguments> safely() {
    Set<DayOfWeek> workingWeek = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    return Stream.of(
        Arguments.of(SafeContact.NOT_SAID, false, List.of()),
        Arguments.of(SafeContact.NOT_SAID, true, List.of("Do not leave a message.")),
        Arguments.of(
            safe(workingWeek, EnumSet.of(TimeOfDay.MORNING), false),
            true,
            List.of(
                "Do not leave a message.",
                "Only by phone, by email.",
                "Only Monday to Friday, mornings (8am to midday).")),
        Arguments.of(
            safe(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY), Set.of(), true),
            true,
            List.of(
                "You may leave a message.", "Only by phone, by email.", "Only Tuesday, Sunday.")),
        Arguments.of(
            safe(
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                EnumSet.allOf(TimeOfDay.class),
                false),
            false,
            List.of(
                "Do not leave a message.",
                "Only by phone, by email.",
                "Only Monday, Wednesday, Friday, mornings (8am to midday), afternoons (midday to"
                    + " 5pm), evenings (5pm to 8pm).")),
        Arguments.of(
            safe(EnumSet.allOf(DayOfWeek.class), Set.of(), false),
            true,
            List.of("Do not leave a message.", "Only by phone, by email.")));
  }

  @ParameterizedTest
  @MethodSource("safely")
  void safe_contact_is_said_as_rules(SafeContact safely, boolean byPhone, List<String> rules) {
    assertThat(new SafeContactInWords(safely, byPhone, WORDS).getRules()).isEqualTo(rules);
  }

  @Test
  void who_must_not_know_is_said_in_the_words_of_the_reporter() {
    SafeContact safely =
        new SafeContact(
            false,
            false,
            false,
            false,
            null,
            null,
            false,
            personal("not him"),
            personal("ask her"));

    assertThat(new SafeContactInWords(safely, false, WORDS).getOwnWords())
        .extracting(Fact::value)
        .containsExactly(personal("not him").value(), personal("ask her").value());
  }

  @Test
  void nothing_of_it_prints_itself() {
    DetailsInWords told = new DetailsInWords(summary(Band.HIGH), full(), WORDS);

    assertThat(told.toString() + told.getFurther() + told.getSections() + told.getNeeds())
        .doesNotContain("canary", "weapons");
  }

  private static List<Fact> allFacts(DetailsInWords told) {
    List<Fact> facts = new ArrayList<>(told.getNeeds());
    told.getFurther().forEach(incident -> facts.addAll(incident.facts()));
    told.getSections().forEach(section -> facts.addAll(section.facts()));
    return facts;
  }

  private static DetailsPart nothing() {
    return DetailsPart.NONE;
  }

  private static DetailsPart full() {
    Details details =
        new Details(
            EnumSet.of(StrandDetail.ANTI_MUSLIM),
            personal("said"),
            EnumSet.of(Act.GRAFFITI, Act.THREATS),
            Recurrence.STILL_GOING_ON,
            personal("earlier"),
            EnumSet.of(AlreadyTold.LANDLORD, AlreadyTold.POLICE),
            personal("told reference"),
            new Harm(YesNoUnknown.YES, YesNoUnknown.NO, personal("injuries"), personal("damage")),
            new People(
                YesNoUnknown.NOT_KNOWN,
                personal("description"),
                personal("relationship"),
                personal("where to find"),
                personal("witnesses")),
            new Risk(
                Risk.Frequency.DAILY,
                Risk.Change.WORSE,
                YesNoUnknown.YES,
                YesNoUnknown.YES,
                EnumSet.of(Risk.WorriedFor.CHILD),
                YesNoUnknown.YES,
                YesNoUnknown.YES,
                YesNoUnknown.YES,
                EnumSet.of(Risk.Vulnerability.AGE, Risk.Vulnerability.NEW_TO_AREA_OR_LANGUAGE),
                EnumSet.of(Risk.Danger.WEAPONS, Risk.Danger.STALKING)),
            EnumSet.of(SupportWanted.EMOTIONAL, SupportWanted.LEGAL),
            new Needs(
                true,
                true,
                personal("language"),
                EnumSet.of(Needs.Format.LARGE_PRINT, Needs.Format.BRAILLE),
                personal("other adjustments")));
    FurtherPart further =
        new FurtherPart(
            personal("further account"),
            Precision.PERIOD,
            LocalDate.parse("2026-10-01"),
            LocalDate.parse("2026-10-02"),
            personal("further when"),
            Place.Kind.ADDRESS,
            personal("further place"),
            "HUB-SCAR");
    return new DetailsPart(details, List.of(further), true, null);
  }

  private static SafeContact safe(Set<DayOfWeek> days, Set<TimeOfDay> times, boolean message) {
    return new SafeContact(true, false, true, false, days, times, message, null, null);
  }

  private static PersonalText personal(String what) {
    return new PersonalText("canary " + what + " " + RTL);
  }

  private static ReportSummary summary(Band band) {
    return new ReportSummary(
        UUID.randomUUID(),
        new References().next(),
        MovableClock.at("2026-11-23T10:00:00Z").now(),
        Channel.WEB,
        Subject.NOT_SURE,
        false,
        Relation.VICTIM,
        null,
        false,
        Set.of(),
        Set.of(),
        null,
        null,
        band,
        band == null ? null : "2026-11",
        Precision.ONGOING,
        null,
        null,
        Place.Kind.NOT_SURE,
        "UNKNOWN",
        "NONE",
        "LOW",
        Consents.NOTHING,
        "2026-1",
        List.of());
  }

  private static StaffWords words() {
    StaffWords words =
        new StaffWords() {
          @Override
          public String area(String code) {
            return "Area of " + code;
          }
        };
    words.clock = MovableClock.at("2026-11-23T10:00:00Z");
    return words;
  }
}
