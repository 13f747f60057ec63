package communitysafety.consultation.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.Wording;
import communitysafety.consultation.survey.workbook.AnyDocument;
import jakarta.json.JsonException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentJsonTest {

  @Test
  void any_document_is_read_back_as_it_was_written() {
    for (long seed = 0; seed < 500; seed++) {
      SurveyDocument document = AnyDocument.of(seed);

      SurveyDocument read = DocumentJson.read(DocumentJson.write(document));

      assertThat(read).as("document of seed %d", seed).isEqualTo(document);
      assertThat(List.copyOf(read.lists().keySet()))
          .as("order of the lists of seed %d", seed)
          .isEqualTo(List.copyOf(document.lists().keySet()));
    }
  }

  @Test
  void one_document_has_one_text() {
    SurveyDocument oneWay = document(texts("en", "Yes", "pl", "Tak"), texts("b", "2", "a", "1"));
    SurveyDocument another = document(texts("pl", "Tak", "en", "Yes"), texts("a", "1", "b", "2"));

    assertThat(DocumentJson.write(oneWay))
        .isEqualTo(DocumentJson.write(another))
        .isEqualTo(
            "{\"id\":\"s\",\"languages\":[\"en\",\"pl\"],\"items\":[],\"lists\":[{\"name\":\"l\","
                + "\"choices\":[{\"value\":\"y\",\"label\":{\"en\":\"Yes\",\"pl\":\"Tak\"},"
                + "\"attributes\":{\"a\":\"1\",\"b\":\"2\"}}]}]}");
  }

  @Test
  void what_is_no_document_is_refused() {
    assertThatThrownBy(() -> DocumentJson.read("{\"id\":")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> DocumentJson.read("{\"id\":\"s\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                DocumentJson.read(
                    "{\"id\":\"s\",\"languages\":[\"en\"],\"lists\":[],"
                        + "\"items\":[{\"type\":\"geopoint\",\"name\":\"where\"}]}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SurveyDocument document(
      Map<String, String> label, Map<String, String> attributes) {
    Choice choice = new Choice("y", new Wording(label), attributes);
    return new SurveyDocument(
        "s",
        Wording.NONE,
        List.of("en", "pl"),
        List.of(),
        Map.of("l", new ChoiceList("l", List.of(choice))));
  }

  private static Map<String, String> texts(String... pairs) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      texts.put(pairs[i], pairs[i + 1]);
    }
    return texts;
  }
}
