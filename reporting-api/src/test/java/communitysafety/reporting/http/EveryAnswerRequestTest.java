package communitysafety.reporting.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import communitysafety.reporting.incident.Act;
import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Identity;
import communitysafety.reporting.report.SafeContact;
import communitysafety.reporting.report.Submission;
import communitysafety.reporting.report.Workplace;
import communitysafety.shared.hub.PlaceTables;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.problem.InvalidInput;
import communitysafety.shared.problem.Malformed;
import communitysafety.shared.problem.TooLarge;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be told beyond what must be asked: every field of it, given well and given badly. */
class EveryAnswerRequestTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  /** Each field once; the pointers below name all of them. */
  private static final JsonObject EVERYTHING =
      object(
          """
          {
            "subject": "BOTH",
            "dangerNow": false,
            "reporter": {
              "relation": "PROFESSIONAL", "agreement": "YES", "name": "n", "under18": true,
              "workplace": {
                "organisation": "o", "ownReference": "r", "safeguardingReferralMade": false
              },
              "contact": {
                "email": "a@example.invalid", "phone": "1", "prefers": "PHONE",
                "safely": {
                  "mayPhone": true, "mayText": true, "mayEmail": true, "mayWrite": false,
                  "days": ["MONDAY", "FRIDAY"], "times": ["MORNING"], "mayLeaveMessage": true,
                  "mustNotKnow": "k", "otherwise": "o"
                }
              }
            },
            "account": "a",
            "strands": ["RACE", "OTHER"],
            "somethingElse": "s",
            "behaviours": ["NOISE"],
            "qualifier": "PERSONAL",
            "impact": "SEVERELY",
            "when": {"precision": "PERIOD", "from": "2026-11-20", "to": "2026-11-21",
                     "inTheirWords": "w"},
            "where": {"kind": "POSTCODE", "words": "w", "postcode": "YO12 4AA",
                      "nearestTown": "HUB-SCAR"},
            "furtherIncidents": [
              {
                "account": "f",
                "when": {"precision": "PERIOD", "from": "2026-11-20", "to": "2026-11-21",
                         "inTheirWords": "w"},
                "where": {"kind": "ADDRESS", "words": "w", "postcode": "YO12 4AA",
                          "nearestTown": "HUB-SCAR"}
              }
            ],
            "details": {
              "strandDetails": ["BLACK"],
              "wordsSaid": "w",
              "acts": ["SPITTING"],
              "recurrence": "NOT_KNOWN",
              "earlierReference": "e",
              "alreadyTold": ["POLICE"],
              "alreadyToldReference": "t",
              "harm": {"hurt": "YES", "treated": "NOT_KNOWN", "injuries": "i", "damage": "d"},
              "people": {"known": "NO", "description": "d", "relationship": "r",
                         "whereToFind": "f", "witnesses": "w"},
              "risk": {
                "frequency": "DAILY", "change": "WORSE", "targeted": "YES", "againRisk": "YES",
                "worriedFor": ["ADULT"], "cannotStayHome": "NO", "unsafeAtHome": "NO",
                "hasSupport": "NO", "vulnerabilities": ["AGE"], "dangers": ["STALKING"]
              },
              "support": ["LEGAL"],
              "needs": {"interpreter": true, "britishSignLanguage": true, "language": "l",
                        "formats": ["BRAILLE"], "otherAdjustments": "o"}
            },
            "consents": {"police": "CONTACT_ME", "hub": "CONTACT_ME", "support": true},
            "toTriageIfOutside": false
          }
          """);

  /** Every text that this part of the API brought, and how long it may be. */
  private static final Map<String, Integer> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("/reporter/workplace/organisation", Workplace.MAX_ORGANISATION);
    TEXTS.put("/reporter/workplace/ownReference", Details.MAX_REFERENCE);
    TEXTS.put("/reporter/contact/safely/mustNotKnow", SafeContact.MAX_WORDS);
    TEXTS.put("/reporter/contact/safely/otherwise", SafeContact.MAX_WORDS);
    TEXTS.put("/furtherIncidents/0/account", FurtherIncident.MAX_ACCOUNT);
    TEXTS.put("/furtherIncidents/0/when/inTheirWords", Occurrence.MAX_WORDS);
    TEXTS.put("/furtherIncidents/0/where/words", Place.MAX_WORDS);
    TEXTS.put("/details/wordsSaid", Details.MAX_WORDS);
    TEXTS.put("/details/earlierReference", Details.MAX_REFERENCE);
    TEXTS.put("/details/alreadyToldReference", Details.MAX_REFERENCE);
    TEXTS.put("/details/harm/injuries", Details.MAX_WORDS);
    TEXTS.put("/details/harm/damage", Details.MAX_WORDS);
    TEXTS.put("/details/people/description", Details.MAX_WORDS);
    TEXTS.put("/details/people/relationship", Details.MAX_REFERENCE);
    TEXTS.put("/details/people/whereToFind", Details.MAX_WORDS);
    TEXTS.put("/details/people/witnesses", Details.MAX_WORDS);
    TEXTS.put("/details/needs/language", Details.MAX_REFERENCE);
    TEXTS.put("/details/needs/otherAdjustments", Details.MAX_WORDS);
  }

  /** As everywhere: with places looked up and dates read. */
  private static final List<String> READ_TEXTS =
      List.of(
          "/furtherIncidents/0/when/from",
          "/furtherIncidents/0/when/to",
          "/furtherIncidents/0/where/postcode",
          "/furtherIncidents/0/where/nearestTown");

  private static final List<String> CHOICES =
      List.of(
          "/qualifier",
          "/furtherIncidents/0/when/precision",
          "/furtherIncidents/0/where/kind",
          "/details/recurrence",
          "/details/harm/hurt",
          "/details/harm/treated",
          "/details/people/known",
          "/details/risk/frequency",
          "/details/risk/change",
          "/details/risk/targeted",
          "/details/risk/againRisk",
          "/details/risk/cannotStayHome",
          "/details/risk/unsafeAtHome",
          "/details/risk/hasSupport");

  private static final List<String> LISTS_OF_CHOICES =
      List.of(
          "/reporter/contact/safely/days",
          "/reporter/contact/safely/times",
          "/details/strandDetails",
          "/details/acts",
          "/details/alreadyTold",
          "/details/support",
          "/details/risk/worriedFor",
          "/details/risk/vulnerabilities",
          "/details/risk/dangers",
          "/details/needs/formats");

  private static final List<String> FLAGS =
      List.of(
          "/reporter/under18",
          "/reporter/workplace/safeguardingReferralMade",
          "/reporter/contact/safely/mayPhone",
          "/reporter/contact/safely/mayText",
          "/reporter/contact/safely/mayEmail",
          "/reporter/contact/safely/mayWrite",
          "/reporter/contact/safely/mayLeaveMessage",
          "/details/needs/interpreter",
          "/details/needs/britishSignLanguage");

  private static final List<String> OBJECTS =
      List.of(
          "/reporter/workplace",
          "/reporter/contact/safely",
          "/furtherIncidents/0",
          "/furtherIncidents/0/when",
          "/furtherIncidents/0/where",
          "/details",
          "/details/harm",
          "/details/people",
          "/details/risk",
          "/details/needs");

  @Test
  void the_tables_above_name_every_new_field() {
    Set<String> named = new TreeSet<>(TEXTS.keySet());
    Stream.of(READ_TEXTS, CHOICES, LISTS_OF_CHOICES, FLAGS, OBJECTS, List.of("/furtherIncidents"))
        .forEach(named::addAll);
    Set<String> there = new TreeSet<>();
    pointers(EVERYTHING, "", there);
    there.removeIf(
        pointer ->
            pointer.matches(
                "/(subject|dangerNow|account|strands|somethingElse|behaviours|impact|consents.*|"
                    + "toTriageIfOutside|when.*|where.*|reporter|reporter/(relation|agreement|name)|"
                    + "reporter/contact|reporter/contact/(email|phone|prefers))"));

    assertThat(named).isEqualTo(there);
  }

  @Test
  void every_answer_is_understood() {
    Submission submission = read(EVERYTHING);

    assertThat(submission.reporter().under18()).isTrue();
    assertThat(submission.reporter().workplace().organisation().value()).isEqualTo("o");
    assertThat(submission.reporter().workplace().safeguardingReferralMade()).isFalse();
    SafeContact safely = ((Identity.Named) submission.reporter().identity()).contact().safely();
    assertThat(safely.mayLeaveMessage()).isTrue();
    assertThat(safely.days()).hasSize(2);
    assertThat(submission.further())
        .singleElement()
        .satisfies(
            further -> assertThat(further.place().located().area().code()).isEqualTo("HUB-SCAR"));
    Details details = submission.details();
    assertThat(details.strandDetails()).containsExactly(StrandDetail.BLACK);
    assertThat(details.harm().injuries().value()).isEqualTo("i");
    assertThat(details.people().whereToFind().value()).isEqualTo("f");
    assertThat(details.risk().dangers()).containsExactly(Details.Risk.Danger.STALKING);
    assertThat(details.needs().language().value()).isEqualTo("l");
    assertThat(submission.incidents().toString()).contains(Qualifier.PERSONAL.name());
  }

  static Stream<Arguments> wrongTypes() {
    List<Arguments> cases = new ArrayList<>();
    List<String> strings = new ArrayList<>(TEXTS.keySet());
    strings.addAll(READ_TEXTS);
    strings.addAll(CHOICES);
    for (String wrong : List.of("7", "true", "[]", "{}", "[\"x\"]", "1e400", "-0.0")) {
      strings.forEach(at -> cases.add(Arguments.of(at, wrong, at, "not-a-string")));
    }
    for (String wrong : List.of("7", "\"x\"", "\"true\"", "[]", "{}")) {
      FLAGS.forEach(at -> cases.add(Arguments.of(at, wrong, at, "not-a-boolean")));
    }
    for (String wrong : List.of("7", "\"x\"", "true", "{}")) {
      LISTS_OF_CHOICES.forEach(at -> cases.add(Arguments.of(at, wrong, at, "not-a-list")));
    }
    for (String wrong : List.of("[7]", "[null]", "[[]]", "[{}]", "[true]")) {
      LISTS_OF_CHOICES.forEach(at -> cases.add(Arguments.of(at, wrong, at + "/0", "not-a-string")));
    }
    for (String wrong : List.of("7", "\"x\"", "true", "[]")) {
      OBJECTS.forEach(at -> cases.add(Arguments.of(at, wrong, at, "not-an-object")));
    }
    for (String wrong : List.of("7", "\"x\"", "true", "{}")) {
      cases.add(
          Arguments.of("/furtherIncidents", wrong, "/furtherIncidents", "not-a-list-of-objects"));
    }
    CHOICES.forEach(at -> cases.add(Arguments.of(at, "\"yes please\"", at, "not-a-choice")));
    CHOICES.forEach(at -> cases.add(Arguments.of(at, "\"\"", at, "not-a-choice")));
    LISTS_OF_CHOICES.forEach(
        at -> cases.add(Arguments.of(at, "[\"\\u0000\"]", at + "/0", "not-a-choice")));
    return cases.stream();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @MethodSource("wrongTypes")
  void a_wrong_type_or_choice_is_pointed_at(
      String field, String wrong, String pointer, String key) {
    assertThat(problems(with(field, value(wrong)))).contains(tuple(pointer, key));
  }

  static Stream<String> texts() {
    return TEXTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_may_be_as_long_as_said_and_no_longer(String field) {
    int longest = TEXTS.get(field);

    assertThat(problems(with(field, Json.createValue("ß".repeat(longest))))).isEmpty();
    assertThat(problems(with(field, Json.createValue("x".repeat(longest + 1)))))
        .containsExactly(tuple(field, "too-long"));
    assertThat(problems(with(field, Json.createValue("😢".repeat(longest / 2 + 1)))))
        .containsExactly(tuple(field, "too-long"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_of_a_megabyte_is_refused_before_and_after_it_is_parsed(String field) {
    JsonObject immoderate = with(field, Json.createValue("x".repeat(1 << 20)));

    assertThatThrownBy(() -> parsed(immoderate.toString())).isInstanceOf(TooLarge.class);
    assertThat(problems(immoderate)).containsExactly(tuple(field, "too-long"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void control_characters_and_halves_of_characters_are_refused(String field) {
    for (String bad :
        List.of("a\u0000b", "a\u0007", "\u001b[31mred", "a\u0085b", "half \ud83d", "\udc00x")) {
      assertThat(problems(with(field, Json.createValue(bad))))
          .as(bad)
          .containsExactly(tuple(field, "control-characters"));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void every_script_direction_and_emoji_is_kept_as_typed(String field) {
    String words = "«\u202eabc\u202c» עִבְרִית عربى 👩🏽‍🦽 नेपाली 漢字 <b>&amp;</b> ';--\n\tb";
    Submission submission = read(with(field, Json.createValue("  " + words + "\r\n")));

    assertThat(textsOf(submission)).contains(words);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void null_and_blank_mean_not_said_where_nothing_must_be_said(String field) {
    boolean required = field.equals("/furtherIncidents/0/account");

    assertThat(problems(with(field, Json.createValue(" \n\t "))))
        .containsExactlyElementsOf(required ? List.of(tuple(field, "blank")) : List.of());
    assertThat(problems(with(field, JsonValue.NULL)))
        .containsExactlyElementsOf(required ? List.of(tuple(field, "required")) : List.of());
  }

  @Test
  void everything_beyond_what_must_be_asked_may_be_left_out_or_null() {
    for (String field :
        List.of("/qualifier", "/furtherIncidents", "/details", "/reporter/workplace")) {
      assertThat(problems(with(field, JsonValue.NULL))).isEmpty();
      assertThat(problems(Json.createPointer(field).remove(EVERYTHING))).isEmpty();
    }
    Submission least = read(with("/details", JsonValue.EMPTY_JSON_OBJECT));
    assertThat(least.details()).isEqualTo(Details.NONE);
    for (List<String> optional : List.of(CHOICES, LISTS_OF_CHOICES, FLAGS)) {
      for (String field : optional) {
        if (!field.startsWith("/furtherIncidents")) {
          assertThat(problems(with(field, JsonValue.NULL))).as(field).isEmpty();
        }
      }
    }
  }

  static Stream<String> objects() {
    return OBJECTS.stream();
  }

  @ParameterizedTest
  @MethodSource("objects")
  void an_unknown_field_is_pointed_at(String object) {
    for (String name : List.of("shoeSize", "__proto__", "", "x".repeat(500))) {
      String shown = name.length() > 40 ? name.substring(0, 40) : name;
      JsonObject body = Json.createPointer(object + "/" + name).add(EVERYTHING, JsonValue.TRUE);
      assertThat(problems(body)).containsExactly(tuple(object + "/" + shown, "unknown"));
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void nesting_is_refused_where_it_is_moderate_and_where_it_is_bottomless(String object) {
    String inner = EVERYTHING.getValue(object).toString();
    JsonObject moderate =
        Json.createPointer(object + "/deep").add(EVERYTHING, value("[".repeat(8) + "]".repeat(8)));
    String bottomless =
        EVERYTHING
            .toString()
            .replace(
                inner,
                inner.substring(0, inner.length() - 1)
                    + ",\"deep\":"
                    + "{\"a\":".repeat(2_000)
                    + "1"
                    + "}".repeat(2_000)
                    + "}");

    assertThat(problems(moderate)).containsExactly(tuple(object + "/deep", "unknown"));
    assertThatThrownBy(() -> parsed(bottomless)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest(name = "{0} = {1} → {3} at {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/details/strandDetails|[\"BLACK\", \"SIKH\"]|/details/strandDetails/1|only-with",
        "/details/strandDetails|[\"BLACK\", \"BLACK\"]|/details/strandDetails/1|repeated",
        "/details/support|[\"NONE\", \"LEGAL\"]|/details/support|alone",
        "/details/risk/worriedFor|[\"CHILD\", \"CHILD\", \"CHILD\"]|/details/risk/worriedFor|too-many",
        "/reporter/relation|\"ON_BEHALF\"|/reporter/workplace|only-with",
        "/furtherIncidents/0/when/from|\"2026-11-24\"|/furtherIncidents/0/when/from|in-the-future",
        "/furtherIncidents/0/when/to|\"2026-11-24\"|/furtherIncidents/0/when/to|in-the-future",
        "/furtherIncidents/0/when/to|\"2026-11-19\"|/furtherIncidents/0/when/to|before-from",
        "/furtherIncidents/0/when/from|\"2026-02-30\"|/furtherIncidents/0/when/from|not-a-date",
        "/furtherIncidents/0/when/from|\"+999999999-01-01\"|/furtherIncidents/0/when/from|in-the-future",
        "/furtherIncidents/0/when/precision|\"ABOUT\"|/furtherIncidents/0/when/from|only-with",
        "/furtherIncidents/0/where/postcode|\"nowhere\"|/furtherIncidents/0/where/postcode|not-a-postcode",
        "/furtherIncidents/0/where/nearestTown|\"HUB-SELB\"|/furtherIncidents/0/where/nearestTown|not-a-town-here",
      })
  void what_does_not_fit_together_is_pointed_at(
      String field, String wrong, String pointer, String key) {
    assertThat(problems(with(field, value(wrong)))).contains(tuple(pointer, key));
  }

  @Test
  void more_further_incidents_than_one_report_holds_are_refused() {
    JsonValue one = EVERYTHING.getValue("/furtherIncidents/0");
    var list = Json.createArrayBuilder();
    for (int i = 0; i < FurtherIncident.MOST; i++) {
      list.add(one);
    }
    JsonArray most = list.build();

    assertThat(read(with("/furtherIncidents", most)).further()).hasSize(FurtherIncident.MOST);
    assertThat(problems(with("/furtherIncidents", Json.createArrayBuilder(most).add(one).build())))
        .containsExactly(tuple("/furtherIncidents", "too-many"));
  }

  @Test
  void who_is_not_sure_what_it_is_may_tell_all_but_what_belongs_to_the_other_subjects() {
    JsonObject notSure = with("/subject", Json.createValue("NOT_SURE"));

    assertThat(problems(notSure))
        .containsExactlyInAnyOrder(
            tuple("/strands", "only-with"),
            tuple("/somethingElse", "only-with"),
            tuple("/behaviours", "only-with"),
            tuple("/qualifier", "only-with"),
            tuple("/impact", "only-with"),
            tuple("/details/strandDetails/0", "only-with"));
  }

  /** However wrong a body is, what is answered stays moderate. */
  @Test
  void rubbish_is_not_answered_with_more_rubbish() {
    for (String field : LISTS_OF_CHOICES) {
      String rubbish = "[" + "\"\",".repeat(20_000) + "\"\"]";
      assertThat(problems(with(field, value(rubbish)))).containsExactly(tuple(field, "too-many"));
    }
    StringBuilder unknown = new StringBuilder("{");
    for (int i = 0; i < 5_000; i++) {
      unknown.append("\"f").append(i).append("\":1,");
    }
    unknown.append("\"last\":1}");
    assertThat(problems(with("/details/risk", value(unknown.toString())))).hasSize(20);
  }

  /** 64 KB hold a report that is full to the last character, in letters of two bytes. */
  @Test
  void a_full_report_fits_into_a_body_except_in_scripts_of_three_bytes() {
    assertThat(full("x").length).isLessThan(ReportRequestReader.MAX_BYTES);
    assertThat(read(object(new String(full("ж"), StandardCharsets.UTF_8))).account().value())
        .hasSize(Submission.MAX_ACCOUNT);
    assertThat(full("ж").length).isLessThanOrEqualTo(ReportRequestReader.MAX_BYTES);
    assertThat(full("漢").length).isGreaterThan(ReportRequestReader.MAX_BYTES);
  }

  private static byte[] full(String letter) {
    JsonObject full = EVERYTHING;
    for (Map.Entry<String, Integer> text : TEXTS.entrySet()) {
      full = filled(full, text.getKey(), letter, text.getValue());
    }
    full = filled(full, "/account", letter, Submission.MAX_ACCOUNT);
    full = filled(full, "/somethingElse", letter, IncidentFields.MAX_SOMETHING_ELSE);
    full = filled(full, "/when/inTheirWords", letter, Occurrence.MAX_WORDS);
    full = filled(full, "/where/words", letter, Place.MAX_WORDS);
    full = filled(full, "/reporter/name", letter, ReporterFields.MAX_NAME);
    full = filled(full, "/reporter/contact/phone", letter, ReporterFields.MAX_PHONE);
    for (Map.Entry<String, Class<? extends Enum<?>>> list :
        Map.<String, Class<? extends Enum<?>>>of(
                "/strands", Strand.class,
                "/behaviours", Behaviour.class,
                "/details/strandDetails", StrandDetail.class,
                "/details/acts", Act.class,
                "/details/risk/vulnerabilities", Details.Risk.Vulnerability.class,
                "/details/risk/dangers", Details.Risk.Danger.class,
                "/reporter/contact/safely/days", DayOfWeek.class)
            .entrySet()) {
      var codes = Json.createArrayBuilder();
      for (Enum<?> code : list.getValue().getEnumConstants()) {
        codes.add(code.name());
      }
      full = Json.createPointer(list.getKey()).replace(full, codes.build());
    }
    JsonValue further = full.getValue("/furtherIncidents/0");
    for (int i = 1; i < FurtherIncident.MOST; i++) {
      full = Json.createPointer("/furtherIncidents/-").add(full, further);
    }
    // Some room for "nearestTown", "email" and white space in a readable body.
    return (full.toString() + " ".repeat(500)).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject filled(JsonObject body, String field, String letter, int longest) {
    return Json.createPointer(field).replace(body, Json.createValue(letter.repeat(longest)));
  }

  private static List<String> textsOf(Submission s) {
    Details d = s.details();
    SafeContact safely = ((Identity.Named) s.reporter().identity()).contact().safely();
    FurtherIncident further = s.further().get(0);
    return Stream.of(
            s.reporter().workplace().organisation(),
            s.reporter().workplace().ownReference(),
            safely.mustNotKnow(),
            safely.otherwise(),
            further.account(),
            further.occurrence().inTheirWords(),
            d.wordsSaid(),
            d.earlierReference(),
            d.alreadyToldReference(),
            d.harm().injuries(),
            d.harm().damage(),
            d.people().description(),
            d.people().relationship(),
            d.people().whereToFind(),
            d.people().witnesses(),
            d.needs().language(),
            d.needs().otherAdjustments(),
            new PersonalText(further.place().words().value().replace("\nYO12 4AA", "")))
        .map(PersonalText::value)
        .toList();
  }

  private static void pointers(JsonValue value, String at, Set<String> into) {
    if (!at.isEmpty()) {
      into.add(at);
    }
    if (value instanceof JsonObject object) {
      object.forEach((name, inner) -> pointers(inner, at + "/" + name, into));
    } else if (value instanceof JsonArray list && list.get(0) instanceof JsonObject object) {
      pointers(object, at + "/0", into);
    }
  }

  private static JsonObject with(String field, JsonValue value) {
    return Json.createPointer(field).replace(EVERYTHING, value);
  }

  private static List<Tuple> problems(JsonObject body) {
    try {
      read(body);
      return List.of();
    } catch (InvalidInput refusal) {
      return refusal.fields().stream().map(p -> tuple(p.pointer(), p.key())).toList();
    }
  }

  private static Submission read(JsonObject body) {
    return new ReportRequest(body, new byte[0]).toSubmission(PlaceTables.locator(), TODAY);
  }

  private static ReportRequest parsed(String body) {
    return new ReportRequestReader()
        .readFrom(
            ReportRequest.class,
            null,
            null,
            null,
            null,
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonObject object(String json) {
    return value(json).asJsonObject();
  }

  private static JsonValue value(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }
}
