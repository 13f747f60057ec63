package communitysafety.reporting.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Agreement;
import communitysafety.reporting.report.Channel;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Consents;
import communitysafety.reporting.report.Identity;
import communitysafety.reporting.report.Submission;
import communitysafety.shared.hub.AreaKind;
import communitysafety.shared.hub.PlaceTables;
import communitysafety.shared.problem.FieldProblem;
import communitysafety.shared.problem.InvalidInput;
import communitysafety.shared.problem.Malformed;
import communitysafety.shared.problem.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRequestTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static final String HATE_CRIME =
      """
      {
        "subject": "HATE_CRIME",
        "reporter": {"relation": "VICTIM"},
        "account": "They shouted at me.",
        "strands": ["RACE", "RELIGION"],
        "when": {"precision": "EXACT", "from": "2026-11-20", "inTheirWords": "about 9pm"},
        "where": {"kind": "POSTCODE", "postcode": "yo8 9ft"},
        "consents": {"police": "WHAT_HAPPENED", "hub": "COUNT_ONLY"}
      }
      """;

  @Test
  void a_report_of_hate_crime_is_understood() {
    Submission submission = read(HATE_CRIME);

    assertThat(submission.channel()).isEqualTo(Channel.API);
    assertThat(submission.subject()).isEqualTo(Subject.HATE_CRIME);
    assertThat(submission.strands()).containsExactlyInAnyOrder(Strand.RACE, Strand.RELIGION);
    assertThat(submission.account().value()).isEqualTo("They shouted at me.");
    assertThat(submission.place().located().area().code()).isEqualTo("HUB-SELB");
    assertThat(submission.reporter().identity()).isInstanceOf(Identity.Anonymous.class);
    assertThat(submission.consents())
        .isEqualTo(new Consents(ConsentLevel.WHAT_HAPPENED, ConsentLevel.COUNT_ONLY, false));
  }

  @Test
  void where_nothing_is_said_of_consents_all_may_know_what_happened_and_nobody_who_reported() {
    Consents unsaid = new Consents(ConsentLevel.WHAT_HAPPENED, ConsentLevel.WHAT_HAPPENED, false);

    for (String said : new String[] {"null", "{}", "{\"hub\": null}"}) {
      String named =
          HATE_CRIME
              .replace("\"VICTIM\"", "\"VICTIM\", \"name\": \"Zoë Ångström\"")
              .replaceAll("\"consents\": \\{.*}", "\"consents\": " + said);
      assertThat(read(named).consents()).as(said).isEqualTo(unsaid);
    }
  }

  @Test
  void a_report_for_somebody_else_says_whether_they_agree() {
    String named =
        HATE_CRIME.replace(
            "{\"relation\": \"VICTIM\"}",
            """
            {"relation": "ON_BEHALF", "agreement": "CANNOT_ASK", "name": "Zoë Ångström",
             "contact": {"email": "zoe@example.invalid", "prefers": "EMAIL"}}
            """);
    Submission submission = read(named);

    assertThat(submission.reporter().agreement()).isEqualTo(Agreement.CANNOT_ASK);
    assertThat(submission.reporter().identity())
        .isInstanceOfSatisfying(
            Identity.Named.class,
            who -> assertThat(who.contact().email().value()).isEqualTo("zoe@example.invalid"));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    InvalidInput refusal =
        refusedFor(
            """
            {"subject": "MURDER", "reporter": 7, "account": "   ", "when": {"precision": "EXACT"},
             "where": {"kind": "POSTCODE"}, "shoeSize": 9}
            """);

    assertThat(refusal.fields())
        .extracting(FieldProblem::pointer, FieldProblem::key)
        .map(Object::toString)
        .contains(
            "(\"/subject\", \"not-a-choice\")",
            "(\"/reporter\", \"not-an-object\")",
            "(\"/account\", \"blank\")",
            "(\"/when/from\", \"required\")",
            "(\"/where/postcode\", \"required\")",
            "(\"/shoeSize\", \"unknown\")");
  }

  @ParameterizedTest(name = "{0} → {1} at {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"VICTIM\"}|\"VICTIM\", \"agreement\": \"YES\"}|/reporter/agreement|only-with",
        "\"VICTIM\"}|\"PROFESSIONAL\"}|/reporter/agreement|required",
        "\"They shouted at me.\"|7|/account|not-a-string",
        "\"They shouted at me.\"|\"a\\u0000b\"|/account|control-characters",
        "\"They shouted at me.\"|\"half \\ud83d\"|/account|control-characters",
        "[\"RACE\", \"RELIGION\"]|[]|/strands|blank",
        "[\"RACE\", \"RELIGION\"]|[\"RACE\", \"RACE\"]|/strands/1|repeated",
        "[\"RACE\", \"RELIGION\"]|[\"SHOES\"]|/strands/0|not-a-choice",
        "[\"RACE\", \"RELIGION\"]|\"RACE\"|/strands|not-a-list",
        "2026-11-20|2026-11-24|/when/from|in-the-future",
        "2026-11-20|20/11/2026|/when/from|not-a-date",
        "\"EXACT\"|\"PERIOD\"|/when/to|required",
        "\"EXACT\"|\"ABOUT\"|/when/from|only-with",
        "yo8 9ft|nowhere|/where/postcode|not-a-postcode",
        "\"COUNT_ONLY\"|\"EVERYTHING\"|/consents/hub|not-a-choice",
        "\"COUNT_ONLY\"|true|/consents/hub|not-a-string",
        "\"COUNT_ONLY\"|\"WHO_I_AM\"|/consents/hub|needs-a-name",
        "\"COUNT_ONLY\"|\"CONTACT_ME\"|/consents/hub|needs-a-name",
        "\"COUNT_ONLY\"|\"COUNT_ONLY\", \"press\": true|/consents/press|unknown",
        "\"consents\": {|\"sharing\": {\"police\": true}, \"consents\": {|/sharing|unknown",
        "\"subject\": \"HATE_CRIME\"|\"subject\": \"BOTH\"|/behaviours|required",
      })
  void a_wrong_field_is_pointed_at(String before, String after, String pointer, String key) {
    InvalidInput refusal = refusedFor(HATE_CRIME.replace(before, after));

    assertThat(refusal.fields())
        .extracting(FieldProblem::pointer, FieldProblem::key)
        .containsExactly(org.assertj.core.api.Assertions.tuple(pointer, key));
  }

  @Test
  void emoji_and_right_to_left_text_are_kept_as_typed() {
    String words = "قالوا لي: عودي 😢 שלום";

    assertThat(read(HATE_CRIME.replace("They shouted at me.", words)).account().value())
        .isEqualTo(words);
  }

  @Test
  void an_account_of_five_thousand_characters_is_accepted_and_one_more_is_not() {
    String longest = "x".repeat(5_000);

    assertThat(read(HATE_CRIME.replace("They shouted at me.", longest)).account().value())
        .hasSize(5_000);
    assertThat(refusedFor(HATE_CRIME.replace("They shouted at me.", longest + "x")).fields())
        .extracting(FieldProblem::key)
        .containsExactly("too-long");
  }

  @Test
  void a_postcode_between_two_hubs_is_decided_by_the_nearest_town_and_else_left_to_triage() {
    String between = HATE_CRIME.replace("yo8 9ft", "YO12 4AA");

    assertThat(read(between).place().located().area().kind()).isEqualTo(AreaKind.UNKNOWN);
    assertThat(
            read(between.replace("\"YO12 4AA\"", "\"YO12 4AA\", \"nearestTown\": \"HUB-SCAR\""))
                .place()
                .located()
                .area()
                .code())
        .isEqualTo("HUB-SCAR");
    assertThat(
            refusedFor(
                    between.replace("\"YO12 4AA\"", "\"YO12 4AA\", \"nearestTown\": \"HUB-SELB\""))
                .fields())
        .extracting(FieldProblem::key)
        .containsExactly("not-a-town-here");
  }

  @Test
  void a_place_needs_no_postcode() {
    Place place =
        read(HATE_CRIME.replace(
                "{\"kind\": \"POSTCODE\", \"postcode\": \"yo8 9ft\"}", "{\"kind\": \"NOT_SURE\"}"))
            .place();

    assertThat(place.words()).isNull();
    assertThat(place.located().area().kind()).isEqualTo(AreaKind.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"a\": }", "{\"a\": \"cut o", "{} {}", "nul"})
  void what_is_not_one_json_object_is_refused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(Malformed.class);
  }

  @Test
  void a_body_nested_a_thousand_deep_is_refused_before_it_is_parsed() {
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}"))
        .isInstanceOf(Malformed.class);
    assertThat(read(HATE_CRIME.replace("shouted", "[[[[[[[[[[[[[[[[[[[[[[{{{{{{{{{{")).account())
        .as("brackets in words are words")
        .isNotNull();
  }

  @Test
  void of_an_immoderate_string_only_as_much_is_taken_as_lets_the_caller_read_the_answer() {
    byte[] immoderate =
        ("{\"account\": \"" + "x".repeat(10 << 20)).getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream body = new ByteArrayInputStream(immoderate);

    assertThatThrownBy(() -> readerOf(body)).isInstanceOf(TooLarge.class);
    assertThat(body.available()).isGreaterThan(5 << 20);
  }

  @Test
  void a_body_that_stops_coming_is_one_that_was_cut_off() {
    InputStream body =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("nothing came for 30 seconds");
          }
        };

    assertThatThrownBy(() -> readerOf(body)).isInstanceOf(Malformed.class);
  }

  private static InvalidInput refusedFor(String body) {
    return catchThrowableOfType(InvalidInput.class, () -> read(body));
  }

  private static Submission read(String body) {
    return readerOf(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
        .toSubmission(PlaceTables.locator(), TODAY);
  }

  private static ReportRequest readerOf(InputStream body) {
    return new ReportRequestReader().readFrom(ReportRequest.class, null, null, null, null, body);
  }
}
