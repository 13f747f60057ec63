package communitysafety.consultation.release;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.release.Knowledge.Release;
import communitysafety.consultation.release.Knowledge.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

class DisclosureControlTest {

  /**
   * Few in each build; the thousands of the experiment with {@code -Ddisclosure.tables=2000}. The
   * streams of releases grow with them.
   */
  private static final int TABLES = Integer.getInteger("disclosure.tables", 40);

  private static final int STREAMS = Math.max(4, TABLES * 3 / 100);

  /** The tables of the design's experiment: 4 by 5, exponential cells of mean 9. */
  private final Random random = new Random(20260901);

  @Test
  void the_attacker_fails_on_every_table_that_passes_the_gate() {
    int small = 0;
    int left = 0;
    long hidden = 0;
    long begun = System.nanoTime();
    long spent = 0;
    for (int i = 0; i < TABLES; i++) {
      TrueFigures figures = table(4, 5);
      long before = System.nanoTime();
      ProtectedFigures passed = DisclosureControl.protect(figures, List.of());
      spent += System.nanoTime() - before;
      left += passed.leftOut().size();
      hidden += passed.hidden();
      Knowledge knowledge = knowledge(passed.truth(), passed.figures());
      Attacker attacker = new Attacker(knowledge);
      for (Secret secret : knowledge.secrets()) {
        small++;
        int[] range = attacker.range(secret).orElseThrow();
        assertThat(range[1] - range[0] + 1).isGreaterThanOrEqualTo(Attacker.VALUES);
      }
    }
    System.getLogger("test")
        .log(
            System.Logger.Level.INFO,
            "{0} tables, {1} secrets, {2} hidden, {3} left out, {4} ms each; attack {5} s",
            TABLES,
            small,
            hidden,
            left,
            spent / 1e6 / TABLES,
            (System.nanoTime() - begun - spent) / 1e9);
    assertThat(small).isGreaterThan(5 * TABLES);
    // A gate that lets nothing through would be safe, too.
    assertThat(left).isLessThanOrEqualTo(TABLES / 100);
  }

  @Test
  void hiding_small_numbers_beside_exact_totals_gives_most_of_them_away() {
    int small = 0;
    int exact = 0;
    for (int i = 0; i < 60; i++) {
      TrueFigures figures = table(4, 5);
      Exactly exactly = new Exactly(figures);
      for (int[] range : exactly.ranges()) {
        small++;
        exact += range[0] == range[1] ? 1 : 0;
      }
    }

    assertThat((double) exact / small).isBetween(0.5, 0.9);
  }

  @Test
  void a_number_that_a_total_gives_away_is_not_published_so() {
    // Two of one option each, and a total of fewer than five: at least one each, at most three.
    TrueFigures figures = one(100, 4, List.of(1, 1, 1, 1));
    Map<Cell, Figure> plain = DisclosureControl.publish(figures);

    assertThat(new Attacker(knowledge(figures, plain)).foundOut()).isNotEmpty();
    ProtectedFigures passed = DisclosureControl.protect(figures, List.of());
    assertThat(passed.leftOut()).isEmpty();
    assertThat(passed.hidden()).isPositive();
    assertThat(new Attacker(knowledge(passed.truth(), passed.figures())).foundOut()).isEmpty();
  }

  @Test
  void a_table_and_the_same_the_other_way_round_are_not_both_released() {
    TrueFigures one = table(3, 3);
    TrueFigures both =
        new TrueFigures(
            one.responses(),
            one.questions(),
            List.of(one.tables().get(0), otherWayRound(one.tables().get(0))));

    assertThat(DisclosureControl.protect(both, List.of()).leftOut())
        .containsExactly(new LeftOut("column", "row", LeftOut.Why.THE_OTHER_WAY_ROUND));
  }

  @Test
  void the_same_counts_come_to_the_same_release() {
    TrueFigures figures = table(6, 6);

    assertThat(DisclosureControl.protect(figures, List.of()))
        .isEqualTo(DisclosureControl.protect(figures, List.of()));
  }

  private static CrossTable otherWayRound(CrossTable table) {
    List<Counts> groups = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int row = i;
      List<Integer> counts =
          table.inGroups().stream().map(each -> each.byOption().get(row)).toList();
      int sum = counts.stream().mapToInt(Integer::intValue).sum();
      groups.add(new Counts(sum, sum, counts));
    }
    return new CrossTable("column", "row", names("r", 3), groups);
  }

  @Test
  void a_table_of_more_than_400_cells_is_refused() {
    ProtectedFigures passed = DisclosureControl.protect(table(21, 20), List.of());

    assertThat(passed.leftOut())
        .containsExactly(new LeftOut("row", "column", LeftOut.Why.TOO_LARGE));
    assertThat(passed.truth().questions()).hasSize(2);
  }

  @Test
  void who_subtracts_one_release_from_the_next_does_not_find_who_came_between() {
    int secrets = 0;
    for (int stream = 0; stream < STREAMS; stream++) {
      int[][] cells = cells(3, 4, 6);
      List<EarlierRelease> released = new ArrayList<>();
      for (int number = 1; number <= 3; number++) {
        TrueFigures figures = figures(cells);
        ProtectedFigures passed = DisclosureControl.protect(figures, released);
        released.add(new EarlierRelease(number, passed.truth(), passed.figures()));
        for (int more = 0; more < 10 + random.nextInt(4); more++) {
          cells[random.nextInt(3)][random.nextInt(4)]++;
        }
      }
      Knowledge knowledge =
          Knowledge.of(
              released.stream()
                  .map(each -> new Release(each.number(), each.truth(), each.published()))
                  .toList());
      Attacker attacker = new Attacker(knowledge);
      for (Secret secret : knowledge.secrets()) {
        secrets++;
        int[] range = attacker.range(secret).orElseThrow();
        assertThat(range[1] - range[0] + 1).isGreaterThanOrEqualTo(Attacker.VALUES);
      }
    }
    assertThat(secrets).isGreaterThan(15 * STREAMS);
  }

  @Test
  void releases_that_do_not_look_at_each_other_give_numbers_away() {
    int found = 0;
    for (int stream = 0; stream < 60 && found == 0; stream++) {
      int[][] cells = cells(3, 4, 6);
      List<Release> releases = new ArrayList<>();
      for (int number = 1; number <= 3; number++) {
        TrueFigures figures = figures(cells);
        releases.add(
            new Release(number, figures, DisclosureControl.protect(figures, List.of()).figures()));
        for (int more = 0; more < 10; more++) {
          cells[random.nextInt(3)][random.nextInt(4)]++;
        }
      }
      found += new Attacker(Knowledge.of(releases)).foundOut().size();
    }
    assertThat(found).isPositive();
  }

  @Test
  void percentages_come_from_what_is_published_and_from_no_small_base() {
    assertThat(Figure.of(33).percentOf(Figure.of(98))).isEqualTo(35);
    assertThat(Figure.of(10).percentOf(Figure.of(17))).isEqualTo(-1);
    assertThat(Figure.of(3).percentOf(Figure.of(98))).isEqualTo(-1);
    assertThat(Figure.of(62).percentOf(Figure.of(61))).isEqualTo(100);
  }

  @Test
  void what_is_read_is_what_it_may_be() {
    for (int count = 0; count < 200; count++) {
      Figure figure = Figure.of(count);
      assertThat(count).isBetween(figure.least(), figure.most(1000));
    }
    assertThat(Figure.of(0)).isEqualTo(new Figure(Figure.Kind.ROUNDED, 0));
    assertThat(Figure.of(1)).isEqualTo(Figure.FEWER_THAN_5);
    assertThat(Figure.of(4)).isEqualTo(Figure.FEWER_THAN_5);
    assertThat(Figure.of(5).rounded()).isEqualTo(5);
    assertThat(Figure.of(8).rounded()).isEqualTo(10);
  }

  private TrueFigures table(int rows, int columns) {
    return figures(cells(rows, columns, 9));
  }

  private int[][] cells(int rows, int columns, double mean) {
    int[][] cells = new int[rows][columns];
    for (int[] row : cells) {
      for (int column = 0; column < columns; column++) {
        row[column] = (int) Math.round(-mean * Math.log(1 - random.nextDouble()));
      }
    }
    return cells;
  }

  private static TrueFigures one(int asked, int answered, List<Integer> counts) {
    return new TrueFigures(
        asked,
        List.of(
            new Distribution(
                "row", true, true, names("r", counts.size()), new Counts(asked, answered, counts))),
        List.of());
  }

  /** Everybody answered both questions. */
  private static TrueFigures figures(int[][] cells) {
    int rows = cells.length;
    int columns = cells[0].length;
    List<Integer> byRow =
        IntStream.range(0, rows).mapToObj(r -> IntStream.of(cells[r]).sum()).toList();
    List<Counts> groups = new ArrayList<>();
    List<Integer> byColumn = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      int column = c;
      List<Integer> group = IntStream.range(0, rows).mapToObj(r -> cells[r][column]).toList();
      int sum = group.stream().mapToInt(Integer::intValue).sum();
      byColumn.add(sum);
      groups.add(new Counts(sum, sum, group));
    }
    int all = byRow.stream().mapToInt(Integer::intValue).sum();
    return new TrueFigures(
        all,
        List.of(
            new Distribution("row", true, true, names("r", rows), new Counts(all, all, byRow)),
            new Distribution(
                "column", true, true, names("c", columns), new Counts(all, all, byColumn))),
        List.of(new CrossTable("row", "column", names("c", columns), groups)));
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private static Knowledge knowledge(TrueFigures figures, Map<Cell, Figure> published) {
    return Knowledge.of(List.of(new Release(1, figures, published)));
  }

  /** The usual way: small cells are left out, everything else stands there exactly. */
  private static final class Exactly {

    private final CrossTable table;

    Exactly(TrueFigures figures) {
      table = figures.tables().get(0);
    }

    /** The least and the most of each cell from 1 to 4, from the sums of rows and columns. */
    List<int[]> ranges() {
      int rows = table.inGroups().get(0).byOption().size();
      int columns = table.groups().size();
      ExpressionsBasedModel model = new ExpressionsBasedModel();
      Map<String, Variable> small = new LinkedHashMap<>();
      int[] rowRest = new int[rows];
      int[] columnRest = new int[columns];
      for (int c = 0; c < columns; c++) {
        for (int r = 0; r < rows; r++) {
          int count = table.inGroups().get(c).byOption().get(r);
          if (count > 0 && count < 5) {
            small.put(r + "," + c, model.newVariable(r + "," + c).lower(1).upper(4));
            rowRest[r] += count;
            columnRest[c] += count;
          }
        }
      }
      for (int r = 0; r < rows; r++) {
        sum(model, small, r + ",", true, rowRest[r]);
      }
      for (int c = 0; c < columns; c++) {
        sum(model, small, "," + c, false, columnRest[c]);
      }
      List<int[]> ranges = new ArrayList<>();
      for (Variable each : small.values()) {
        small.values().forEach(other -> other.weight(null));
        each.weight(1);
        ranges.add(
            new int[] {
              (int) Math.round(model.minimise().getValue()),
              (int) Math.round(model.maximise().getValue())
            });
      }
      return ranges;
    }

    private static void sum(
        ExpressionsBasedModel model,
        Map<String, Variable> small,
        String part,
        boolean isRow,
        int total) {
      if (total == 0) {
        return;
      }
      Expression expression = model.newExpression("sum" + isRow + part);
      small.forEach(
          (name, variable) -> {
            if (isRow ? name.startsWith(part) : name.endsWith(part)) {
              expression.set(variable, 1);
            }
          });
      expression.level(total);
    }
  }
}
