package communitysafety.reporting.http;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.startup.ApiApplication;
import communitysafety.reporting.incident.Act;
import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.StrandDetail;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.Agreement;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Contact;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Details.YesNoUnknown;
import communitysafety.reporting.report.IdempotencyKey;
import communitysafety.reporting.report.Relation;
import communitysafety.reporting.report.SafeContact;
import communitysafety.reporting.report.Submission;
import communitysafety.reporting.report.Workplace;
import communitysafety.shared.hub.HubLocator;
import communitysafety.shared.hub.PlaceTables;
import communitysafety.shared.problem.FieldProblem;
import communitysafety.shared.problem.InvalidInput;
import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.submission.References;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description at /openapi is written by hand; here it is held against the code. */
class OpenApiTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final Map<String, Object> DESCRIPTION = load();

  @Test
  void every_described_operation_exists_and_every_existing_one_is_described() {
    Set<String> described = new HashSet<>();
    map(DESCRIPTION, "paths")
        .forEach(
            (path, operations) ->
                cast(operations)
                    .keySet()
                    .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));

    assertThat(described).isEqualTo(operationsOf(new ApiApplication().getClasses()));
  }

  static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.of("Report/subject", Subject.class),
        Arguments.of("Report/strands", Strand.class),
        Arguments.of("Report/behaviours", Behaviour.class),
        Arguments.of("Report/qualifier", Qualifier.class),
        Arguments.of("Report/impact", Impact.class),
        Arguments.of("Reporter/relation", Relation.class),
        Arguments.of("Reporter/agreement", Agreement.class),
        Arguments.of("Contact/prefers", Contact.Channel.class),
        Arguments.of("Consents/police", ConsentLevel.class),
        Arguments.of("Consents/hub", ConsentLevel.class),
        Arguments.of("When/precision", Occurrence.Precision.class),
        Arguments.of("Where/kind", Place.Kind.class),
        Arguments.of("SafeContact/days", DayOfWeek.class),
        Arguments.of("SafeContact/times", SafeContact.TimeOfDay.class),
        Arguments.of("Details/strandDetails", StrandDetail.class),
        Arguments.of("Details/acts", Act.class),
        Arguments.of("Details/recurrence", Details.Recurrence.class),
        Arguments.of("Details/alreadyTold", Details.AlreadyTold.class),
        Arguments.of("Details/support", Details.SupportWanted.class),
        Arguments.of("Harm/hurt", YesNoUnknown.class),
        Arguments.of("Harm/treated", YesNoUnknown.class),
        Arguments.of("People/known", YesNoUnknown.class),
        Arguments.of("Risk/frequency", Details.Risk.Frequency.class),
        Arguments.of("Risk/change", Details.Risk.Change.class),
        Arguments.of("Risk/targeted", YesNoUnknown.class),
        Arguments.of("Risk/againRisk", YesNoUnknown.class),
        Arguments.of("Risk/worriedFor", Details.Risk.WorriedFor.class),
        Arguments.of("Risk/cannotStayHome", YesNoUnknown.class),
        Arguments.of("Risk/unsafeAtHome", YesNoUnknown.class),
        Arguments.of("Risk/hasSupport", YesNoUnknown.class),
        Arguments.of("Risk/vulnerabilities", Details.Risk.Vulnerability.class),
        Arguments.of("Risk/dangers", Details.Risk.Danger.class),
        Arguments.of("Needs/formats", Details.Needs.Format.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("enums")
  void the_choices_are_those_of_the_code(String field, Class<? extends Enum<?>> type) {
    Map<String, Object> property = property(field);
    if (property.containsKey("items")) {
      property = map(property, "items");
    }
    assertThat(property.get("enum"))
        .isEqualTo(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        Arguments.of("Report/account", Submission.MAX_ACCOUNT),
        Arguments.of("Report/somethingElse", IncidentFields.MAX_SOMETHING_ELSE),
        Arguments.of("Reporter/name", ReporterFields.MAX_NAME),
        Arguments.of("Contact/email", ReporterFields.MAX_EMAIL),
        Arguments.of("Contact/phone", ReporterFields.MAX_PHONE),
        Arguments.of("Workplace/organisation", Workplace.MAX_ORGANISATION),
        Arguments.of("Workplace/ownReference", Details.MAX_REFERENCE),
        Arguments.of("SafeContact/mustNotKnow", SafeContact.MAX_WORDS),
        Arguments.of("SafeContact/otherwise", SafeContact.MAX_WORDS),
        Arguments.of("FurtherIncident/account", FurtherIncident.MAX_ACCOUNT),
        Arguments.of("Details/wordsSaid", Details.MAX_WORDS),
        Arguments.of("Details/earlierReference", Details.MAX_REFERENCE),
        Arguments.of("Details/alreadyToldReference", Details.MAX_REFERENCE),
        Arguments.of("Harm/injuries", Details.MAX_WORDS),
        Arguments.of("Harm/damage", Details.MAX_WORDS),
        Arguments.of("People/description", Details.MAX_WORDS),
        Arguments.of("People/relationship", Details.MAX_REFERENCE),
        Arguments.of("People/whereToFind", Details.MAX_WORDS),
        Arguments.of("People/witnesses", Details.MAX_WORDS),
        Arguments.of("Needs/language", Details.MAX_REFERENCE),
        Arguments.of("Needs/otherAdjustments", Details.MAX_WORDS),
        Arguments.of("When/inTheirWords", Occurrence.MAX_WORDS),
        Arguments.of("Where/words", Place.MAX_WORDS),
        Arguments.of("Where/postcode", IncidentFields.MAX_TOWN),
        Arguments.of("Where/nearestTown", IncidentFields.MAX_TOWN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lengths")
  void the_longest_texts_are_those_of_the_code(String field, int longest) {
    assertThat(property(field).get("maxLength")).isEqualTo(longest);
  }

  @Test
  void every_text_without_choices_or_a_format_says_how_long_it_may_be() {
    Set<String> sent = new HashSet<>();
    collect("Report", sent);
    assertThat(sent).contains("Report", "SafeContact", "FurtherIncident");
    for (String schema : sent) {
      map(schema(schema), "properties")
          .forEach(
              (name, described) -> {
                Map<String, Object> property = cast(described);
                if ("string".equals(property.get("type"))
                    && !property.containsKey("enum")
                    && !property.containsKey("format")) {
                  assertThat(property).as(schema + "/" + name).containsKey("maxLength");
                }
              });
    }
  }

  @Test
  void the_fields_are_those_that_are_read_and_no_others() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("", "Report");
    places.put("reporter", "Reporter");
    places.put("reporter/workplace", "Workplace");
    places.put("reporter/contact", "Contact");
    places.put("reporter/contact/safely", "SafeContact");
    places.put("when", "When");
    places.put("where", "Where");
    places.put("furtherIncidents/0", "FurtherIncident");
    places.put("furtherIncidents/0/when", "When");
    places.put("furtherIncidents/0/where", "Where");
    places.put("details", "Details");
    places.put("details/harm", "Harm");
    places.put("details/people", "People");
    places.put("details/risk", "Risk");
    places.put("details/needs", "Needs");
    places.put("consents", "Consents");
    for (String place : places.keySet()) {
      Map<String, Object> body = cast(copy(example("antiSocialBehaviour")));
      Object reached = body;
      for (String step : place.isEmpty() ? new String[0] : place.split("/")) {
        reached =
            reached instanceof List<?> list
                ? list.get(Integer.parseInt(step))
                : cast(reached).get(step);
      }
      Map<String, Object> target = cast(reached);
      for (String field : map(schema(places.get(place)), "properties").keySet()) {
        target.putIfAbsent(field, 7);
      }
      target.put("notDescribed", 7);

      assertThat(problems(body))
          .filteredOn(problem -> problem.key().equals("unknown"))
          .extracting(FieldProblem::pointer)
          .containsExactly((place.isEmpty() ? "" : "/" + place) + "/notDescribed");
    }
  }

  @Test
  void what_is_said_to_be_required_is_required() {
    Set<String> missing = new HashSet<>();
    Map<String, Object> body =
        Map.of("furtherIncidents", List.of(Map.of()), "details", Map.of("harm", Map.of()));
    for (FieldProblem problem : problems(body)) {
      if (problem.key().equals("required")) {
        missing.add(problem.pointer());
      }
    }
    Set<String> described = new HashSet<>();
    required("Report").forEach(field -> described.add("/" + field));
    required("Reporter").forEach(field -> described.add("/reporter/" + field));
    required("When").forEach(field -> described.add("/when/" + field));
    required("Where").forEach(field -> described.add("/where/" + field));
    String further = "/furtherIncidents/0/";
    required("FurtherIncident").forEach(field -> described.add(further + field));
    required("When").forEach(field -> described.add(further + "when/" + field));
    required("Where").forEach(field -> described.add(further + "where/" + field));

    assertThat(missing).isEqualTo(described);
  }

  static Stream<String> examples() {
    return map(content(), "examples").keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void every_example_is_accepted(String name) {
    assertThat(read(example(name)).incidents()).isNotEmpty();
  }

  @Test
  void the_most_further_incidents_are_those_of_the_code() {
    assertThat(property("Report/furtherIncidents").get("maxItems")).isEqualTo(FurtherIncident.MOST);
  }

  @Test
  void the_limits_of_the_whole_body_are_told() {
    assertThat(DESCRIPTION.toString())
        .contains("%,d bytes".formatted(ReportRequestReader.MAX_BYTES))
        .contains("more than " + ReportRequestReader.MAX_DEPTH + " deep");
  }

  @Test
  void the_problems_are_those_of_the_code() {
    assertThat(map(map(schema("Problem"), "properties"), "type").get("enum"))
        .isEqualTo(
            Arrays.stream(ProblemType.values()).map(type -> "/problems/" + type.slug()).toList());
    Set<String> statuses = map(post(), "responses").keySet();
    assertThat(Arrays.stream(ProblemType.values()).map(type -> Integer.toString(type.status())))
        .containsAll(statuses.stream().filter(status -> !status.equals("201")).toList());
  }

  @Test
  void the_example_of_a_key_is_one_and_a_reference_looks_as_described() {
    Map<String, Object> header = cast(((List<?>) post().get("parameters")).get(0));
    assertThat(IdempotencyKey.read((String) header.get("example"))).isPresent();
    assertThat(header.get("name")).isEqualTo("Idempotency-Key");

    Pattern shape = Pattern.compile((String) property("Receipt/reference").get("pattern"));
    assertThat(new References().next().toString()).matches(shape);
  }

  /** A schema and all that it leads to. */
  private static void collect(String schema, Set<String> into) {
    if (into.add(schema)) {
      Matcher references =
          Pattern.compile("#/components/schemas/(\\w+)").matcher(schema(schema).toString());
      while (references.find()) {
        collect(references.group(1), into);
      }
    }
  }

  private static Set<String> operationsOf(Collection<Class<?>> classes) {
    Set<String> operations = new HashSet<>();
    for (Class<?> type : classes) {
      Path path = type.getAnnotation(Path.class);
      if (path == null) {
        continue;
      }
      for (Method method : type.getMethods()) {
        Arrays.stream(method.getAnnotations())
            .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
            .filter(verb -> verb != null)
            .forEach(
                verb -> {
                  Path below = method.getAnnotation(Path.class);
                  operations.add(
                      verb.value() + " /api" + path.value() + (below == null ? "" : below.value()));
                });
      }
    }
    return operations;
  }

  private static List<FieldProblem> problems(Map<String, Object> body) {
    try {
      read(body);
      return List.of();
    } catch (InvalidInput refusal) {
      return refusal.fields();
    }
  }

  private static Submission read(Map<String, Object> body) {
    JsonObject json = Json.createObjectBuilder(body).build();
    HubLocator locator = PlaceTables.locator();
    return new ReportRequestReader()
        .readFrom(
            ReportRequest.class,
            null,
            null,
            null,
            null,
            new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)))
        .toSubmission(locator, TODAY);
  }

  private static Object copy(Object value) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list.stream().map(OpenApiTest::copy).toList());
    }
    if (value instanceof Map<?, ?> fields) {
      Map<String, Object> copy = new HashMap<>();
      fields.forEach((name, inner) -> copy.put((String) name, copy(inner)));
      return copy;
    }
    return value;
  }

  private static Map<String, Object> example(String name) {
    return map(map(map(content(), "examples"), name), "value");
  }

  private static Map<String, Object> content() {
    return map(map(map(post(), "requestBody"), "content"), "application/json");
  }

  private static Map<String, Object> post() {
    return map(map(map(DESCRIPTION, "paths"), "/api/reports"), "post");
  }

  private static List<String> required(String schema) {
    return ((List<?>) schema(schema).get("required")).stream().map(String.class::cast).toList();
  }

  private static Map<String, Object> property(String field) {
    String[] names = field.split("/");
    return map(map(schema(names[0]), "properties"), names[1]);
  }

  private static Map<String, Object> schema(String name) {
    return map(map(map(DESCRIPTION, "components"), "schemas"), name);
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    assertThat(parent).containsKey(key);
    return cast(parent.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> load() {
    try (InputStream file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
