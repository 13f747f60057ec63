package communitysafety.reporting.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import communitysafety.reporting.anonymity.SelfIdentifier.Kind;
import communitysafety.shared.privacy.PersonalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfIdentifiersTest {

  /** What was reached on sentences that the search was not made with; less is a step back. */
  private static final double PRECISION = 0.95;

  private static final double RECALL = 0.78;

  private static final KnownWriter SAM =
      new KnownWriter(
          List.of(new PersonalText("Sam Specimen")),
          List.of(new PersonalText("01632 960123")),
          List.of(new PersonalText("maple river seven candle otter brave")));

  @Test
  void the_sentences_it_was_made_with_are_told_apart() throws IOException {
    assertThat(labelled("labelled.txt")).hasSizeGreaterThanOrEqualTo(100);

    Measured measured = measure("labelled.txt");

    assertThat(measured.precision()).as(measured.toString()).isGreaterThanOrEqualTo(1);
    assertThat(measured.recall()).as(measured.toString()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void so_are_most_of_those_it_was_not_made_with() throws IOException {
    Measured measured = measure("unseen.txt");

    assertThat(measured.precision()).as(measured.toString()).isGreaterThanOrEqualTo(PRECISION);
    assertThat(measured.recall()).as(measured.toString()).isGreaterThanOrEqualTo(RECALL);
  }

  private static Measured measure(String file) throws IOException {
    Measured measured = new Measured(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Labelled sentence : labelled(file)) {
      List<SelfIdentifier> found = new ArrayList<>(SelfIdentifiers.in(sentence.text, SAM));
      for (String expected : sentence.expected) {
        SelfIdentifier there = sentence.place(expected);
        boolean pointedOut =
            found.removeIf(each -> each.kind() == there.kind() && each.overlaps(there));
        (pointedOut ? measured.right : measured.missed).add(expected + " in: " + sentence.text);
      }
      found.forEach(
          each ->
              measured.wrong.add(
                  each.kind() + ":" + each.wordsIn(sentence.text) + " in: " + sentence.text));
    }
    System.getLogger(SelfIdentifiersTest.class.getName())
        .log(System.Logger.Level.INFO, file + ": " + measured);
    return measured;
  }

  @Test
  void there_are_sentences_for_every_kind_and_more_with_nothing_to_find() throws IOException {
    List<Labelled> sentences = labelled("labelled.txt");

    for (Kind kind : Kind.values()) {
      assertThat(sentences)
          .anyMatch(each -> each.expected.stream().anyMatch(e -> e.startsWith(kind + ":")));
    }
    assertThat(sentences.stream().filter(each -> each.expected.isEmpty()))
        .hasSizeGreaterThan(sentences.size() / 2);
  }

  @Test
  void of_two_that_overlap_the_plainer_one_is_told() {
    String text = "Mail sam.specimen@example.com";

    assertThat(SelfIdentifiers.in(text, SAM))
        .extracting(SelfIdentifier::kind)
        .containsExactly(Kind.EMAIL);
  }

  @Test
  void places_come_in_the_order_of_the_text_and_fit_it() {
    String text = "Ring 07700 900456, my name is Ayo, ayo@example.com";

    assertThat(SelfIdentifiers.in(text, KnownWriter.UNKNOWN))
        .extracting(each -> each.wordsIn(text))
        .containsExactly("07700 900456", "Ayo", "ayo@example.com");
    assertThat(SelfIdentifiers.in("", SAM)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new SelfIdentifier(Kind.PHONE, 4, 4));
  }

  @Test
  void what_is_known_of_the_writer_is_never_printed() {
    assertThat(SAM.toString()).doesNotContain("Specimen", "960123", "maple");
  }

  @Test
  void names_and_secrets_are_no_patterns() {
    KnownWriter odd =
        new KnownWriter(
            List.of(new PersonalText("(a|b)+ \\E.*")), List.of(), List.of(new PersonalText("***")));

    assertThat(SelfIdentifiers.in("anything at all", odd)).isEmpty();
  }

  @Test
  void the_longest_text_takes_no_time_worth_telling_whatever_stands_in_it() {
    SelfIdentifiers.in("warm 07700 900456", SAM);
    for (String piece :
        List.of(
            "1", "a@", "we are the only ", "12 a ", "my name is ", "i live at 1 ", "0 ", "A1 ")) {
      String longest = piece.repeat(5_000 / piece.length());
      long begun = System.nanoTime();

      SelfIdentifiers.in(longest, SAM);

      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as(piece)
          .isLessThan(Duration.ofSeconds(2));
    }
  }

  private record Measured(List<String> right, List<String> missed, List<String> wrong) {

    double precision() {
      return (double) right.size() / (right.size() + wrong.size());
    }

    double recall() {
      return (double) right.size() / (right.size() + missed.size());
    }

    @Override
    public String toString() {
      return "%d right, precision %.3f, recall %.3f, missed %s, wrong %s"
          .formatted(right.size(), precision(), recall(), missed, wrong);
    }
  }

  private static List<Labelled> labelled(String file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SelfIdentifiersTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Labelled::read)
          .toList();
    }
  }

  /**
   * One line of the labelled sentences.
   *
   * @param expected {@code KIND:words}, in the order of the text
   */
  private record Labelled(List<String> expected, String text) {

    static Labelled read(String line) {
      String[] sides = line.replace("\\n", "\n").split(" \\| ", 2);
      return new Labelled(
          sides[0].equals("-") ? List.of() : Arrays.asList(sides[0].split(" ; ")), sides[1]);
    }

    /** Where the words stand: somebody is led to a place, whether a word more or less is marked. */
    SelfIdentifier place(String label) {
      String words = label.substring(label.indexOf(':') + 1);
      int start = text.indexOf(words);
      assertThat(start).as(label).isNotNegative();
      return new SelfIdentifier(
          Kind.valueOf(label.substring(0, label.indexOf(':'))), start, start + words.length());
    }
  }
}
