package communitysafety.portal.consulting;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.publication.Particulars.SupportingDocument;
import communitysafety.consultation.survey.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParticularsFormTest {

  private static final List<String> LANGUAGES = List.of("en", "pl");

  private final Map<String, List<String>> typed = new LinkedHashMap<>();

  @Test
  void a_document_has_title_and_kind_in_each_language_and_what_is_empty_is_none() {
    type("document.2.address", " https://example.org/plan.pdf ");
    type("document.2.title.en", "The plan");
    type("document.2.title.pl", "Plan");
    type("document.2.about.pl", "PDF, 2 strony");
    type("document.1.address", " ");

    assertThat(form().texts(LANGUAGES).orElseThrow().documents())
        .containsExactly(
            new SupportingDocument(
                new Wording(Map.of("en", "The plan", "pl", "Plan")),
                "https://example.org/plan.pdf",
                Wording.of("pl", "PDF, 2 strony")));
    assertThat(form().documentNumbers()).as("room for two more").containsExactly(1, 2, 3, 4);
  }

  @Test
  void a_document_without_an_address_or_a_title_in_the_first_language_is_asked_for_them() {
    type("document.1.title.pl", "Plan");
    type("document.1.about.en", "a".repeat(301));
    ParticularsForm form = form();

    assertThat(form.texts(LANGUAGES)).isEmpty();
    assertThat(form.mistakes())
        .containsEntry("document.1.address", "address")
        .containsEntry("document.1.title.en", "title")
        .containsEntry("document.1.about.en", "long");
  }

  @Test
  void the_last_of_twenty_has_no_room_after_it() {
    type("document.20.address", "https://example.org");

    assertThat(form().documentNumbers()).hasSize(20).endsWith(20);
  }

  private void type(String field, String value) {
    typed.put(field, List.of(value));
  }

  private ParticularsForm form() {
    return new ParticularsForm(typed, null);
  }
}
