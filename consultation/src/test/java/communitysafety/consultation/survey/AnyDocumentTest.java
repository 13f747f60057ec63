package communitysafety.consultation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.expression.ExpressionCompiler;
import communitysafety.consultation.survey.workbook.AnyDocument;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever comes, the compiler says something of it, and of something that is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyDocumentTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final List<String> PIECES =
      List.of(
          "${",
          "}",
          "${a}",
          "(",
          ")",
          "'",
          "\"",
          "’",
          "“",
          ",",
          ".",
          "..",
          "1",
          "1.",
          ".5",
          "1e9",
          "+",
          "-",
          "*",
          "div",
          "mod",
          "=",
          "!=",
          "<",
          "<=",
          "and",
          "or",
          "not(",
          "if(",
          "regex(",
          "selected(",
          "count-selected(",
          "coalesce(",
          "concat(",
          "round(",
          "jr:choice-name(",
          "today()",
          " ",
          "\n",
          "\u00A0",
          "\uD83D\uDC6E",
          "\uD83D",
          "ż",
          "\\",
          "/data/a",
          "$",
          "#",
          "name",
          "'a'",
          "'[a-'",
          "'2026-02-31'");

  @Test
  void a_finding_points_at_what_is_there() {
    for (long seed = 1; seed <= 1_500; seed++) {
      SurveyDocument document = AnyDocument.of(seed);
      Compilation compilation = Draught.compile(document);
      for (Finding finding : compilation.findings()) {
        assertThat(isThere(finding.spot(), document)).as("seed %d: %s", seed, finding).isTrue();
      }
    }
  }

  private static boolean isThere(Spot spot, SurveyDocument document) {
    return switch (spot.where()) {
      case SETTINGS -> spot.name().isEmpty();
      case ITEM -> names(document).contains(spot.name());
      case CHOICE -> {
        ChoiceList list = document.lists().get(spot.name());
        yield list != null
            && (spot.choice().isEmpty()
                || list.choices().stream().anyMatch(one -> one.value().equals(spot.choice())));
      }
    };
  }

  private static Set<String> names(SurveyDocument document) {
    Set<String> names = new HashSet<>();
    for (Item item : document.items()) {
      names.add(item.name());
      if (item instanceof Page page) {
        page.items().forEach(inside -> names.add(inside.name()));
      }
    }
    return names;
  }

  @Test
  void no_text_is_too_odd_for_an_expression() {
    for (long seed = 1; seed <= 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      try {
        ExpressionCompiler.calculation(text.toString(), name -> Optional.empty());
      } catch (RuntimeException | StackOverflowError thrown) {
        throw new AssertionError("seed " + seed + ": " + text, thrown);
      }
    }
  }

  /**
   * Sixteen times the length, in processor time at the best of many runs: sixteen where time is in
   * proportion, 256 where it is squared. The bound lies between the two, far from both.
   */
  @Test
  void time_is_in_proportion_to_length() {
    String row = "1" + " + 2 * 3".repeat(100);
    String longer = "1" + " + 2 * 3".repeat(1_600);
    long ofRow = Long.MAX_VALUE;
    long ofLonger = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      ofRow = Math.min(ofRow, best(row, 100));
      ofLonger = Math.min(ofLonger, best(longer, 10));
    }

    assertThat(ofLonger).isLessThan(64 * ofRow);
  }

  private static long best(String text, int runs) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < runs; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      ExpressionCompiler.calculation(text, name -> Optional.empty());
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
