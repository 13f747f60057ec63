package communitysafety.portal.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.Wording;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldTest {

  @Test
  void a_text_is_told_in_the_language_of_the_visitor() {
    Told told = Told.of(new Wording(Map.of("en", "Lights", "ar", "أضواء")), "ar", "en");

    assertThat(told).isEqualTo(new Told("أضواء", "ar"));
    assertThat(told.direction()).isEqualTo("rtl");
  }

  @Test
  void what_was_not_written_in_it_is_told_in_the_default_one_and_says_so() {
    Told told = Told.of(Wording.of("en", "One.\r\n \r\nTwo\nlines."), "ar", "en");

    assertThat(told.language()).isEqualTo("en");
    assertThat(told.direction()).isEqualTo("ltr");
    assertThat(told.paragraphs()).containsExactly("One.", "Two\nlines.");
  }

  @Test
  void what_was_written_in_neither_is_nothing() {
    assertThat(Told.of(Wording.of("pl", "Lampy"), "ar", "en").paragraphs()).isEmpty();
  }
}
