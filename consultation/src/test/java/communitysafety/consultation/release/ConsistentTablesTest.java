package communitysafety.consultation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The gate against somebody who knows no equations: they write down every table of whole numbers,
 * add it up as a reader would, and keep those that would have been published just so. Nothing here
 * is taken from the gate's own knowledge of what adds up, so that both are not wrong together.
 */
class ConsistentTablesTest {

  private static final int TABLES = Integer.getInteger("disclosure.consistent", 40);

  /** So far from the truth a number is looked for: not all there are, but enough. */
  private static final int WINDOW = 4;

  private final Random random = new Random(41);

  @Test
  void every_small_number_of_a_small_table_may_be_one_of_three() {
    int small = 0;
    int shown = 0;
    for (int i = 0; i < TABLES; i++) {
      Table table = new Table(cells());
      Map<Cell, Figure> published = protect(List.of(table));
      shown += published.values().stream().filter(Figure::isNumber).count();
      Map<String, Set<Integer>> seen = new HashMap<>();
      table.eachConsistent(published, "q0", each -> each.note("q0", seen));
      small += assertThreeValues(table, "q0", seen);
    }
    assertThat(small).isGreaterThan(2 * TABLES);
    assertThat(shown).isGreaterThan(2 * TABLES);
  }

  @Test
  void nor_do_two_tables_by_the_same_groups_give_each_other_away() {
    int small = 0;
    for (int i = 0; i < TABLES; i++) {
      Table one = new Table(cells());
      Table other = one.withTheSameGroups(random);
      Map<Cell, Figure> published = protect(List.of(one, other));
      // What either allows for the groups; both must allow it.
      Map<List<Integer>, List<Table>> ofOne = bySizes(one, published, "q0");
      Map<List<Integer>, List<Table>> ofOther = bySizes(other, published, "q1");
      ofOne.keySet().retainAll(ofOther.keySet());
      ofOther.keySet().retainAll(ofOne.keySet());
      Map<String, Set<Integer>> seen = new HashMap<>();
      ofOne.values().forEach(all -> all.forEach(each -> each.note("q0", seen)));
      ofOther.values().forEach(all -> all.forEach(each -> each.note("q1", seen)));
      small += assertThreeValues(one, "q0", seen);
      small += assertThreeValues(other, "q1", seen);
    }
    assertThat(small).isGreaterThan(4 * TABLES);
  }

  @Test
  void what_is_only_rounded_would_be_found_out_by_them() {
    int found = 0;
    for (int i = 0; i < TABLES; i++) {
      Table table = new Table(cells());
      Map<Cell, Figure> published = DisclosureControl.publish(figures(List.of(table)));
      Map<String, Set<Integer>> seen = new HashMap<>();
      table.eachConsistent(published, "q0", each -> each.note("q0", seen));
      found += seen.values().stream().filter(values -> values.size() < 3).count() > 0 ? 1 : 0;
    }
    assertThat(found).isPositive();
  }

  @Test
  void two_releases_of_one_question_do_not_tell_who_came_between() {
    int changes = 0;
    for (int i = 0; i < TABLES; i++) {
      // The last skipped the question.
      int[] before = {5 + random.nextInt(9), random.nextInt(9), random.nextInt(9), 0};
      int[] after = before.clone();
      for (int more = 0; more < 10; more++) {
        after[random.nextInt(3)]++;
      }
      ProtectedFigures first = DisclosureControl.protect(one(before), List.of());
      ProtectedFigures second =
          DisclosureControl.protect(
              one(after), List.of(new EarlierRelease(1, first.truth(), first.figures())));
      if (first.truth().questions().isEmpty() || second.truth().questions().isEmpty()) {
        continue;
      }
      List<int[]> couldBeBefore = rows(before, first.figures());
      List<int[]> couldBeAfter = rows(after, second.figures());
      for (int option = 0; option < 3; option++) {
        int change = after[option] - before[option];
        if (change > 0 && change < 5) {
          changes++;
          assertThat(changes(couldBeBefore, couldBeAfter, option)).hasSizeGreaterThanOrEqualTo(3);
        }
      }
    }
    assertThat(changes).isGreaterThan(TABLES / 2);
  }

  private static Set<Integer> changes(List<int[]> before, List<int[]> after, int option) {
    Set<Integer> changes = new HashSet<>();
    for (int[] was : before) {
      for (int[] is : after) {
        if (!changes.contains(is[option] - was[option])
            && IntStream.range(0, 4).allMatch(each -> is[each] >= was[each])
            && IntStream.of(is).sum() - IntStream.of(was).sum() >= TrueFigures.STEP) {
          changes.add(is[option] - was[option]);
          if (changes.size() == 3) {
            return changes;
          }
        }
      }
    }
    return changes;
  }

  private static int assertThreeValues(
      Table table, String question, Map<String, Set<Integer>> seen) {
    int small = 0;
    Map<String, Integer> truth = table.numbers(question);
    for (Map.Entry<String, Integer> each : truth.entrySet()) {
      if (each.getValue() > 0 && each.getValue() < 5 && seen.containsKey(each.getKey())) {
        small++;
        assertThat(seen.get(each.getKey()))
            .as("%s of %s", each.getKey(), truth)
            .contains(each.getValue())
            .hasSizeGreaterThanOrEqualTo(3);
      }
    }
    return small;
  }

  private static Map<Cell, Figure> protect(List<Table> tables) {
    ProtectedFigures passed = DisclosureControl.protect(figures(tables), List.of());
    return passed.figures();
  }

  private static Map<List<Integer>, List<Table>> bySizes(
      Table table, Map<Cell, Figure> published, String question) {
    Map<List<Integer>, List<Table>> bySizes = new HashMap<>();
    table.eachConsistent(
        published,
        question,
        each -> bySizes.computeIfAbsent(each.sizes(), key -> new ArrayList<>()).add(each));
    return bySizes;
  }

  private int[][] cells() {
    int[][] cells = new int[3][2];
    for (int row = 0; row < 3; row++) {
      for (int group = 0; group < 2; group++) {
        cells[row][group] =
            Math.min(row == 2 ? 2 : 7, (int) (-3 * Math.log(1 - random.nextDouble())));
      }
    }
    // Where nobody is, nothing is asked.
    cells[0][0]++;
    cells[1][1]++;
    return cells;
  }

  /**
   * Two options in two groups, and those of each group who skipped the question.
   *
   * @param cells by option, then by group; the last row skipped it
   */
  private record Table(int[][] cells) {

    List<Integer> sizes() {
      return List.of(column(0), column(1));
    }

    private int column(int group) {
      return cells[0][group] + cells[1][group] + cells[2][group];
    }

    int answered(int group) {
      return cells[0][group] + cells[1][group];
    }

    int all() {
      return column(0) + column(1);
    }

    Table withTheSameGroups(Random random) {
      int[][] other = new int[3][2];
      for (int group = 0; group < 2; group++) {
        for (int person = 0; person < column(group); person++) {
          other[Math.min(2, random.nextInt(5) / 2)][group]++;
        }
      }
      return new Table(other);
    }

    /** Each number that a reader sees or can ask for. */
    Map<String, Integer> numbers(String question) {
      Map<String, Integer> numbers = new HashMap<>();
      for (int row = 0; row < 3; row++) {
        numbers.put(question + " r" + row, cells[row][0] + cells[row][1]);
        for (int group = 0; group < 2; group++) {
          numbers.put(question + " r" + row + " g" + group, cells[row][group]);
        }
      }
      numbers.put(question + " answered g0", answered(0));
      numbers.put(question + " answered g1", answered(1));
      numbers.put("g0", column(0));
      numbers.put("g1", column(1));
      return numbers;
    }

    void note(String question, Map<String, Set<Integer>> seen) {
      numbers(question)
          .forEach((name, value) -> seen.computeIfAbsent(name, key -> new HashSet<>()).add(value));
    }

    /** Tables that would have been published as this one was. */
    void eachConsistent(Map<Cell, Figure> published, String question, Consumer<Table> found) {
      Figure[] whole = {
        published.get(Cell.of(question, "r0")), published.get(Cell.of(question, "r1"))
      };
      Figure[] size = new Figure[2];
      Figure[] asked = new Figure[2];
      Figure[] answered = new Figure[2];
      List<List<int[]>> columns = new ArrayList<>();
      for (int group = 0; group < 2; group++) {
        String name = "g" + group;
        size[group] = published.get(Cell.of("by", name));
        asked[group] = published.get(Cell.of(question, Cell.ASKED).in("by", name));
        answered[group] = published.get(Cell.of(question, Cell.ANSWERED).in("by", name));
        List<int[]> column = new ArrayList<>();
        for (int a : near(cells[0][group])) {
          for (int b : near(cells[1][group])) {
            for (int skipped : near(cells[2][group])) {
              if (fits(a, published.get(Cell.of(question, "r0").in("by", name)))
                  && fits(b, published.get(Cell.of(question, "r1").in("by", name)))
                  && fits(a + b, answered[group])
                  && fits(a + b + skipped, asked[group])
                  && fits(a + b + skipped, size[group])) {
                column.add(new int[] {a, b, skipped});
              }
            }
          }
        }
        columns.add(column);
      }
      Figure everybody = published.get(Cell.RESPONSES);
      Figure answeredByAll = published.get(Cell.of(question, Cell.ANSWERED));
      for (int[] first : columns.get(0)) {
        for (int[] second : columns.get(1)) {
          int those = first[0] + first[1] + second[0] + second[1];
          if (fits(first[0] + second[0], whole[0])
              && fits(first[1] + second[1], whole[1])
              && fits(those, answeredByAll)
              && fits(those + first[2] + second[2], everybody)) {
            found.accept(
                new Table(
                    new int[][] {
                      {first[0], second[0]}, {first[1], second[1]}, {first[2], second[2]}
                    }));
          }
        }
      }
    }
  }

  private static int[] near(int truth) {
    return IntStream.rangeClosed(Math.max(0, truth - WINDOW), truth + WINDOW).toArray();
  }

  private static boolean fits(int count, Figure published) {
    return published == null
        || published.kind() == Figure.Kind.NOT_SHOWN
        || published.equals(Figure.of(count));
  }

  private static TrueFigures figures(List<Table> tables) {
    List<Integer> sizes = tables.get(0).sizes();
    int all = tables.get(0).all();
    List<String> rows = List.of("r0", "r1");
    List<String> groups = List.of("g0", "g1");
    List<Distribution> questions = new ArrayList<>();
    List<CrossTable> crossed = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      int[][] cells = table.cells();
      List<Counts> inGroups = new ArrayList<>();
      for (int group = 0; group < 2; group++) {
        inGroups.add(
            new Counts(
                sizes.get(group),
                table.answered(group),
                List.of(cells[0][group], cells[1][group])));
      }
      questions.add(
          new Distribution(
              "q" + i,
              true,
              true,
              rows,
              new Counts(
                  all,
                  table.answered(0) + table.answered(1),
                  List.of(cells[0][0] + cells[0][1], cells[1][0] + cells[1][1]))));
      crossed.add(new CrossTable("q" + i, "by", groups, inGroups));
    }
    questions.add(new Distribution("by", true, true, groups, new Counts(all, all, sizes)));
    return new TrueFigures(all, questions, crossed);
  }

  private static TrueFigures one(int[] counts) {
    int all = IntStream.of(counts).sum();
    return new TrueFigures(
        all,
        List.of(
            new Distribution(
                "q",
                true,
                true,
                List.of("o0", "o1", "o2"),
                new Counts(all, all - counts[3], List.of(counts[0], counts[1], counts[2])))),
        List.of());
  }

  /** What three options, and skipping, may have come to. */
  private static List<int[]> rows(int[] truth, Map<Cell, Figure> published) {
    List<int[]> rows = new ArrayList<>();
    for (int a : near(truth[0])) {
      for (int b : near(truth[1])) {
        for (int c : near(truth[2])) {
          for (int skipped : near(truth[3])) {
            if (fits(a, published.get(Cell.of("q", "o0")))
                && fits(b, published.get(Cell.of("q", "o1")))
                && fits(c, published.get(Cell.of("q", "o2")))
                && fits(a + b + c, published.get(Cell.of("q", Cell.ANSWERED)))
                && fits(a + b + c + skipped, published.get(Cell.of("q", Cell.ASKED)))
                && fits(a + b + c + skipped, published.get(Cell.RESPONSES))) {
              rows.add(new int[] {a, b, c, skipped});
            }
          }
        }
      }
    }
    return rows;
  }
}
