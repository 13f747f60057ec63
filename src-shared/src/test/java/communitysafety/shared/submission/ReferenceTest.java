package communitysafety.shared.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  private final References references = new References();

  @Test
  void a_reference_is_shown_in_three_groups_without_letters_that_look_like_digits() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(references.next().toString())
          .matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
    }
  }

  @Test
  void a_reference_is_read_however_it_was_typed() {
    Reference reference = references.next();
    String shown = reference.toString();

    assertThat(Reference.read(shown)).contains(reference);
    assertThat(Reference.read(" " + shown.toLowerCase(Locale.ROOT).replace('-', ' ') + "\n"))
        .contains(reference);
    assertThat(Reference.read(reference.value())).contains(reference);
  }

  @Test
  void every_single_wrong_character_is_found() {
    String value = references.next().value();
    for (int i = 0; i < value.length(); i++) {
      for (char other : Reference.ALPHABET.toCharArray()) {
        if (other != value.charAt(i)) {
          assertThat(Reference.read(value.substring(0, i) + other + value.substring(i + 1)))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void every_swap_of_two_different_characters_is_found() {
    String value = references.next().value();
    for (int i = 0; i < value.length(); i++) {
      for (int j = i + 1; j < value.length(); j++) {
        if (value.charAt(i) != value.charAt(j)) {
          StringBuilder swapped = new StringBuilder(value);
          swapped.setCharAt(i, value.charAt(j));
          swapped.setCharAt(j, value.charAt(i));
          assertThat(Reference.read(swapped.toString())).isEmpty();
        }
      }
    }
  }

  @Test
  void nonsense_is_not_a_reference() {
    assertThat(Reference.read("")).isEmpty();
    assertThat(Reference.read("hello")).isEmpty();
    assertThat(Reference.read("K7M4-QX9T-BW3H-K7M4")).isEmpty();
    assertThat(Reference.read("0000-0000-0000")).isEmpty();
  }

  @Test
  void references_do_not_repeat() {
    Set<Reference> seen = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      assertThat(seen.add(references.next())).isTrue();
    }
  }
}
