package communitysafety.portal.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {

  private final FieldErrors errors = new FieldErrors();

  @BeforeEach
  void words() {
    errors.words =
        new Words() {
          @Override
          Locale locale() {
            return Locale.UK;
          }
        };
  }

  @Test
  void errors_stay_in_the_order_of_the_page_and_say_their_words() {
    errors.add("story", "textArea.limit", 5000);
    errors.add("place", "choices.or");
    assertThat(errors.getAll())
        .containsExactly(
            new FieldError("story", "You can use up to 5,000 characters."),
            new FieldError("place", "or"));
  }

  @Test
  void a_field_without_hint_and_error_is_described_by_nothing() {
    assertThat(errors.describedBy("place", false, null)).isNull();
  }

  @Test
  void a_field_is_described_by_its_limit_its_hint_and_its_error_in_this_order() {
    errors.add("story", "choices.or");
    assertThat(errors.describedBy("story", true, "story-info"))
        .isEqualTo("story-info story-hint story-error");
  }

  @Test
  void an_error_in_the_month_marks_the_month_alone_and_is_told_once_for_the_date() {
    errors.add("occurred-month", "choices.or");
    assertThat(errors.has("occurred")).isTrue();
    assertThat(errors.marks("occurred", "month")).isTrue();
    assertThat(errors.marks("occurred", "day")).isFalse();
  }

  @Test
  void an_error_in_the_whole_date_marks_every_part() {
    errors.add("occurred", "choices.or");
    assertThat(errors.marks("occurred", "day")).isTrue();
    assertThat(errors.marks("occurred", "year")).isTrue();
  }

  @Test
  void a_missing_text_is_seen() {
    errors.add("place", "no.such.key");
    assertThat(errors.message("place")).isEqualTo("???no.such.key???");
  }

  @Test
  void a_choice_has_a_value_and_exactly_one_label() {
    assertThatThrownBy(() -> new Choice("A", null, null, null, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Choice.of("", "choices.or"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
