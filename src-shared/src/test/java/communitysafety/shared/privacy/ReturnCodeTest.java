package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnCodeTest {

  private static final WordList LIST = WordList.ENGLISH;

  private final ReturnCode code = ReturnCode.random();
  private final String typed = String.join(" ", code.words());

  @Test
  void a_code_is_six_words_of_a_list_of_7776_and_the_sixth_follows_from_the_others() {
    Set<ReturnCode> codes = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      ReturnCode next = ReturnCode.random();
      assertThat(next.words()).hasSize(6).allMatch(w -> LIST.has(w.replace("-", "")));
      assertThat(next.fits()).isTrue();
      codes.add(next);
    }
    assertThat(codes).hasSize(1_000);
    assertThat(LIST.word(0)).isEqualTo("abacus");
    assertThat(LIST.word(WordList.SIZE - 1)).isEqualTo("zoom");
  }

  @Test
  void the_sixth_word_of_given_words_never_changes_or_codes_given_out_would_be_lost() {
    assertThat(complete(ReturnCode.of(0, 1, 2, 3, 4, 0)).words())
        .containsExactly("abacus", "abdomen", "abdominal", "abide", "abiding", "guy");
  }

  @Test
  void it_is_found_in_the_middle_of_a_long_story_and_in_no_story_without_it() {
    String story = "They came to the door again and shouted at us until late. ".repeat(60);
    assertThat(ReturnCode.standingIn(story)).isEmpty();
    assertThat(ReturnCode.standingIn(story + "My words: " + typed + ". " + story)).contains(code);
    assertThat(ReturnCode.standingIn(story + String.join(" ", code.words().subList(0, 5))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "  %s  ",
        "my code is: %s",
        "\"%s\".",
        "Code:\n%s\nkeep it safe",
        "(%s)",
        "1) %s !"
      })
  void it_is_read_out_of_what_stands_around_it(String around) {
    assertThat(read(around.formatted(typed))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "  ", "\n", "\r\n", ", ", "_", " - ", "\u00a0", "\t", "\u2013", "."})
  void it_is_read_with_any_sign_between_its_words(String between) {
    assertThat(read(String.join(between, code.words()))).isEqualTo(code);
  }

  @Test
  void it_is_read_in_capitals_and_in_letters_of_another_width() {
    assertThat(read(typed.toUpperCase(Locale.ROOT))).isEqualTo(code);
    StringBuilder wide = new StringBuilder();
    typed
        .chars()
        .forEach(c -> wide.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 0xff41) : (char) c));
    assertThat(read(wide.toString())).isEqualTo(code);
  }

  @Test
  void words_with_a_hyphen_are_read_in_one_or_in_two() {
    int yoyo = LIST.numberOf("yoyo");
    ReturnCode withHyphens = ReturnCode.of(yoyo, 7, yoyo, LIST.numberOf("tshirt"), 9, 0);
    ReturnCode fitting = complete(withHyphens);
    String shown = String.join(" ", fitting.words());
    assertThat(shown).contains("yo-yo").contains("t-shirt");
    assertThat(read(shown)).isEqualTo(fitting);
    assertThat(read(shown.replace('-', ' '))).isEqualTo(fitting);
    assertThat(read(shown.replace("-", ""))).isEqualTo(fitting);
  }

  @Test
  void one_slip_in_any_word_is_put_right() {
    Random random = new Random(20261124);
    int right = 0;
    int tries = 2_000;
    for (int i = 0; i < tries; i++) {
      ReturnCode one = ReturnCode.random();
      List<String> words = new ArrayList<>(one.words());
      int place = random.nextInt(6);
      words.set(place, slip(words.get(place), random));
      right += isRead(String.join(" ", words), one) ? 1 : 0;
    }
    assertThat(right).as("of %s", tries).isGreaterThan(tries * 99 / 100);
  }

  @Test
  void a_slip_in_each_of_two_words_is_most_often_put_right_and_never_into_another_code() {
    Random random = new Random(20261125);
    int right = 0;
    int other = 0;
    for (int i = 0; i < 500; i++) {
      ReturnCode one = ReturnCode.random();
      List<String> words = new ArrayList<>(one.words());
      words.set(1, slip(words.get(1), random));
      words.set(4, slip(words.get(4), random));
      TypedCode read = ReturnCode.read(String.join(" ", words));
      boolean found = read instanceof TypedCode.Complete complete && complete.code().fits();
      right += isRead(String.join(" ", words), one) ? 1 : 0;
      other += found && !isRead(String.join(" ", words), one) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(475);
    assertThat(other).isLessThan(5);
  }

  @Test
  void a_missing_space_is_put_back() {
    assertThat(read("abacus abdomen".replace(" ", "") + " x")).isNull();
    ReturnCode known = complete(ReturnCode.of(0, 1, 2, 3, 4, 0));
    String words = String.join(" ", known.words());
    assertThat(read(words.replace("abacus abdomen", "abacusabdomen"))).isEqualTo(known);
  }

  @Test
  void it_says_which_words_are_not_on_the_list() {
    List<String> words = new ArrayList<>(code.words());
    words.set(2, "qqqqqq");
    assertThat(notOnList(String.join(" ", words))).containsExactly("qqqqqq");
    words.set(5, "Zzzyx");
    assertThat(notOnList("my code: " + String.join(" ", words))).containsExactly("qqqqqq", "zzzyx");
    assertThat(notOnList("qwertz2qwertz")).contains("qwertz");
  }

  @Test
  void fewer_than_six_words_are_no_code() {
    assertThat(incomplete(String.join(" ", code.words().subList(0, 5)))).isEqualTo(5);
    for (String nothing : new String[] {null, "", "  ", "123 456", "\u0000", "…"}) {
      assertThat(incomplete(nothing)).isZero();
    }
  }

  @Test
  void six_words_of_the_list_are_always_a_code_to_look_up_also_when_they_do_not_fit() {
    TypedCode read = ReturnCode.read("zoom zoom zoom zoom zoom zoom");
    assertThat(read).isInstanceOf(TypedCode.Complete.class);
  }

  @Test
  void reading_whatever_somebody_sends_is_quick_and_throws_nothing() {
    Random random = new Random(7);
    long begun = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      StringBuilder junk = new StringBuilder();
      for (int j = 0; j < 5_000; j++) {
        junk.append((char) random.nextInt(0x10000));
      }
      ReturnCode.read(junk.toString());
      ReturnCode.read("ab ".repeat(50_000));
      ReturnCode.read("acte ".repeat(60));
    }
    assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
  }

  @Test
  void asked_back_it_says_which_word_is_another() {
    assertThat(code.firstDifference(typed)).isEmpty();
    assertThat(code.firstDifference("My code: " + typed.toUpperCase(Locale.ROOT))).isEmpty();
    List<String> words = new ArrayList<>(code.words());
    words.set(3, words.get(3).equals("zoom") ? "abacus" : "zoom");
    assertThat(code.firstDifference(String.join(" ", words))).hasValue(3);
    assertThat(code.firstDifference(String.join(" ", code.words().subList(0, 2)))).hasValue(2);
    assertThat(code.firstDifference(null)).hasValue(0);
  }

  @Test
  void nothing_prints_it() {
    assertThat(code.toString()).isEqualTo("ReturnCode[…]");
    assertThat(ReturnCode.read(typed).toString()).doesNotContain(code.words().get(0));
    assertThat(ReturnCode.read(typed.replaceFirst("^\\S+", "qqqqqq")).toString())
        .doesNotContain("qqqqqq");
  }

  private static String slip(String word, Random random) {
    int at = random.nextInt(word.length());
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default ->
          at == 0
              ? word
              : word.substring(0, at - 1)
                  + word.charAt(at)
                  + word.charAt(at - 1)
                  + word.substring(at + 1);
    };
  }

  private static ReturnCode complete(ReturnCode five) {
    int[] numbers =
        five.words().stream().mapToInt(w -> LIST.numberOf(w.replace("-", ""))).toArray();
    for (int sixth = 0; sixth < WordList.SIZE; sixth++) {
      numbers[5] = sixth;
      if (ReturnCode.of(numbers).fits()) {
        return ReturnCode.of(numbers);
      }
    }
    throw new AssertionError("some word fits");
  }

  private static boolean isRead(String text, ReturnCode expected) {
    return expected.equals(read(text));
  }

  private static ReturnCode read(String text) {
    return ReturnCode.read(text).fold(read -> read, unlisted -> null, incomplete -> null);
  }

  private static List<String> notOnList(String text) {
    return ReturnCode.read(text)
        .fold(read -> List.of(), TypedCode.NotOnList::words, incomplete -> List.of());
  }

  private static int incomplete(String text) {
    return ReturnCode.read(text).fold(read -> -1, unlisted -> -1, TypedCode.Incomplete::words);
  }
}
