package communitysafety.consultation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts that hang together otherwise than those of a survey, and the attacker who knows how. */
class LinkedDisclosureTest {

  private static final int TABLES = Integer.getInteger("disclosure.linked", 20);

  private final Random random = new Random(8);

  @Test
  void the_attacker_fails_on_all_linked_counts_that_pass_the_door() {
    int secrets = 0;
    long shown = 0;
    for (int i = 0; i < TABLES; i++) {
      LinkedCounts counts = table(3, 4);
      ProtectedCounts passed = DisclosureControl.protect(counts);
      Knowledge knowledge = Knowledge.of(counts, passed.figures());
      Attacker attacker = new Attacker(knowledge);
      for (Knowledge.Secret secret : knowledge.secrets()) {
        secrets++;
        int[] range = attacker.range(secret).orElseThrow();
        assertThat(range[1] - range[0] + 1).isGreaterThanOrEqualTo(Attacker.VALUES);
      }
      shown += passed.figures().values().stream().filter(Figure::isNumber).count();
    }
    assertThat(secrets).isGreaterThan(3 * TABLES);
    // A door that lets nothing through would be safe, too.
    assertThat(shown).isGreaterThan(5L * TABLES);
  }

  @Test
  void what_is_only_rounded_is_found_out() {
    int found = 0;
    for (int i = 0; i < TABLES; i++) {
      LinkedCounts counts = table(3, 4);
      found += new Attacker(Knowledge.of(counts, counts.publish())).foundOut().size();
    }
    assertThat(found).isPositive();
  }

  @Test
  void persons_who_are_counted_once_do_not_give_away_how_often_somebody_came() {
    Cell visits = Cell.of("q", "visits");
    Cell persons = Cell.of("q", "persons");
    Cell again = Cell.of("q", "again");
    // At two sessions, so that three persons can have come four times.
    LinkedCounts one =
        new LinkedCounts()
            .count(visits, 4)
            .count(persons, 3)
            .behind(again, 1)
            .sum(visits, List.of(persons, again))
            .atMost(visits, 2, persons);
    ProtectedCounts passed = DisclosureControl.protect(one);

    assertThat(passed.figures()).doesNotContainKey(again);
    assertThat(new Attacker(Knowledge.of(one, passed.figures())).foundOut()).isEmpty();
  }

  @Test
  void of_what_everybody_knows_half_the_other_half_is_kept() {
    Cell cell = Cell.of("q", "only");
    LinkedCounts counts = new LinkedCounts().count(cell, 1).atMost(cell, 1);
    ProtectedCounts passed = DisclosureControl.protect(counts);

    // None or one: "fewer than 5" would say that there was one.
    assertThat(passed.at(cell)).isEqualTo(Figure.NOT_SHOWN);
    assertThat(passed.leftOut()).isEmpty();
  }

  @Test
  void the_same_counts_come_to_the_same_figures() {
    LinkedCounts counts = table(4, 4);

    assertThat(DisclosureControl.protect(counts)).isEqualTo(DisclosureControl.protect(counts));
  }

  /** Rows, columns, what stands where they cross, and everything together. */
  private LinkedCounts table(int rows, int columns) {
    LinkedCounts counts = new LinkedCounts();
    int[][] cells = new int[rows][columns];
    for (int[] row : cells) {
      for (int column = 0; column < columns; column++) {
        row[column] = (int) Math.round(-7 * Math.log(1 - random.nextDouble()));
      }
    }
    Cell all = Cell.of("q", Cell.ASKED);
    counts.count(all, IntStream.range(0, rows).map(r -> IntStream.of(cells[r]).sum()).sum());
    List<Cell> byRow = new ArrayList<>();
    List<Cell> byColumn = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      byRow.add(all.in("row", "r" + r));
      counts.count(byRow.get(r), IntStream.of(cells[r]).sum());
    }
    for (int c = 0; c < columns; c++) {
      int column = c;
      byColumn.add(all.in("column", "c" + c));
      counts.count(byColumn.get(c), IntStream.range(0, rows).map(r -> cells[r][column]).sum());
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        counts.count(all.in("both", r + "/" + c), cells[r][c]);
      }
    }
    counts.sum(all, byRow).sum(all, byColumn);
    for (int r = 0; r < rows; r++) {
      int row = r;
      counts.sum(
          byRow.get(r),
          IntStream.range(0, columns).mapToObj(c -> all.in("both", row + "/" + c)).toList());
    }
    for (int c = 0; c < columns; c++) {
      int column = c;
      counts.sum(
          byColumn.get(c),
          IntStream.range(0, rows).mapToObj(r -> all.in("both", r + "/" + column)).toList());
    }
    return counts;
  }
}
