package communitysafety.consultation.http;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.FindConsultations;
import communitysafety.consultation.publication.Phase;
import communitysafety.consultation.publication.Topic;
import communitysafety.consultation.release.Figure;
import communitysafety.consultation.release.LeftOut;
import communitysafety.consultation.release.ReleaseJson;
import communitysafety.consultation.release.ReleasedResults;
import communitysafety.consultation.release.ReleasedResults.Group;
import communitysafety.consultation.release.ReleasedResults.Option;
import communitysafety.consultation.release.ReleasedResults.ReleasedQuestion;
import communitysafety.consultation.release.ReleasedResults.ReleasedTable;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Wording;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is described of consultations at /openapi is what is sent. */
class ConsultationsDescriptionTest {

  private static final Map<String, Object> DESCRIPTION = load();

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("Consultations", ConsultationsResponse.class),
        Arguments.of("ListedConsultation", ListedResponse.class),
        Arguments.of("Consultation", ConsultationResponse.class),
        Arguments.of("SupportingDocument", ConsultationResponse.Document.class),
        Arguments.of("Promise", ConsultationResponse.Promise.class),
        Arguments.of("WeDid", ConsultationResponse.WeDid.class),
        Arguments.of("Extension", ConsultationResponse.Extension.class),
        Arguments.of("Releases", ReleasesResponse.class),
        Arguments.of("ListedRelease", ReleasesResponse.Release.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void the_fields_are_those_that_are_sent(String schema, Class<? extends Record> type) {
    assertThat(properties(schema))
        .isEqualTo(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet()));
  }

  @Test
  void the_fields_of_a_release_are_those_that_were_frozen() {
    Wording words = Wording.of("en", "Words");
    Group group = new Group("g", words, Figure.of(5), Figure.of(5), List.of(Figure.of(5)));
    JsonObject release =
        ReleaseJson.write(
            new ReleasedResults(
                words,
                Figure.of(5),
                List.of(
                    new ReleasedQuestion(
                        "q",
                        QuestionType.TEXT,
                        words,
                        true,
                        Figure.of(5),
                        Figure.of(5),
                        List.of(new Option("o", words, Figure.of(5))),
                        List.of(new ReleasedTable("by", words, List.of(group))),
                        List.of())),
                List.of(new LeftOut("q", "by", LeftOut.Why.NOT_SAFE))));
    JsonObject question = first(release, "questions");
    JsonObject table = first(question, "tables");

    assertThat(properties("Release")).isEqualTo(release.keySet());
    assertThat(properties("ReleasedQuestion")).isEqualTo(question.keySet());
    assertThat(properties("ReleasedOption")).isEqualTo(first(question, "options").keySet());
    assertThat(properties("ReleasedTable")).isEqualTo(table.keySet());
    assertThat(properties("ReleasedGroup")).isEqualTo(first(table, "groups").keySet());
    assertThat(properties("LeftOut")).isEqualTo(first(release, "leftOut").keySet());
  }

  @Test
  void the_choices_are_those_of_the_code() {
    assertThat(schema("Topic").get("enum")).isEqualTo(names(List.of(Topic.values())));
    assertThat(schema("Audience").get("enum")).isEqualTo(names(List.of(Audience.values())));
    assertThat(schema("State").get("enum"))
        .isEqualTo(names(ConsultationsQuery.STATES))
        .isEqualTo(
            names(Arrays.stream(Phase.values()).filter(each -> each != Phase.PREVIEW).toList()));
    assertThat(map(map(schema("LeftOut"), "properties"), "why").get("enum"))
        .isEqualTo(names(List.of(LeftOut.Why.values())));
  }

  @Test
  void the_parameters_are_those_that_are_read_within_the_same_limits() {
    Map<String, Object> find = map(map(map(DESCRIPTION, "paths"), "/api/consultations"), "get");
    Map<String, Map<String, Object>> parameters =
        ((List<?>) find.get("parameters"))
            .stream()
                .map(ConsultationsDescriptionTest::cast)
                .collect(
                    Collectors.toMap(
                        each -> (String) each.get("name"), each -> map(each, "schema")));
    Map<String, List<String>> asked =
        Map.of(
            "area", List.of("COUNTY"),
            "topic", List.of("TRAINING"),
            "state", List.of("OPEN"),
            "page", List.of("" + parameters.get("page").get("maximum")),
            "size", List.of("" + parameters.get("size").get("maximum")));

    assertThat(parameters).containsOnlyKeys(asked.keySet());
    ConsultationsQuery most = ConsultationsQuery.read(asked, List.of("COUNTY"));
    assertThat(most.page()).isEqualTo(ConsultationsQuery.MOST_PAGES);
    assertThat(most.size()).isEqualTo(FindConsultations.LONGEST_PAGE);
    ConsultationsQuery usual = ConsultationsQuery.read(Map.of(), List.of());
    assertThat(parameters.get("page").get("default")).isEqualTo(usual.page());
    assertThat(parameters.get("size").get("default")).isEqualTo(usual.size());
  }

  private static JsonObject first(JsonObject parent, String name) {
    return parent.getJsonArray(name).getJsonObject(0);
  }

  private static List<String> names(List<? extends Enum<?>> constants) {
    return constants.stream().map(each -> each.name()).toList();
  }

  private static Set<String> properties(String schema) {
    return map(schema(schema), "properties").keySet();
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
    try (InputStream file =
        ConsultationsDescriptionTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
