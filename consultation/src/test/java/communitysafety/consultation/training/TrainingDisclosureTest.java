package communitysafety.consultation.training;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.training.ReleasedTraining.Row;
import communitysafety.consultation.training.ReleasedTraining.Wait;
import communitysafety.consultation.training.ReportReader.What;
import communitysafety.consultation.training.TrainingReport.By;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainingDisclosureTest {

  private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
  private static final int REPORTS = Integer.getInteger("disclosure.reports", 6);
  private static final List<What> OUTCOMES =
      List.of(What.FULL, What.PARTIAL, What.NO_SHOW, What.OTHERS);

  private final Random random = new Random(54);

  @Test
  void who_adds_and_subtracts_the_rows_of_a_report_finds_nobody() {
    int numbers = 0;
    for (int i = 0; i < REPORTS; i++) {
      List<TrainingTally> tallies =
          MadeUpVisits.of(random, 6 + random.nextInt(8), 3, 3, 14).tallies();
      ReleasedTraining released = TrainingDisclosure.protect(2025, NOW, tallies);
      ReportReader reader = new ReportReader(tallies, released);

      assertThat(reader.found()).isEmpty();
      for (TrainingTally group : tallies) {
        for (What what : What.values()) {
          numbers += reader.figure(group, what).isNumber() ? 1 : 0;
        }
      }
    }
    // A report that tells nothing would be safe, too.
    assertThat(numbers).isGreaterThan(15 * REPORTS);
  }

  @Test
  void of_numbers_that_are_only_rounded_they_find_some() {
    int found = 0;
    for (int i = 0; i < REPORTS && found == 0; i++) {
      found += new ReportReader(MadeUpVisits.of(random, 8, 3, 3, 14).tallies()).found().size();
    }
    assertThat(found).isPositive();
  }

  @Test
  void who_writes_down_all_reports_that_would_read_the_same_sees_three_of_every_small_number() {
    int small = 0;
    for (int i = 0; i < REPORTS; i++) {
      List<TrainingTally> tallies = twoByTwo();
      ReleasedTraining released = TrainingDisclosure.protect(2025, NOW, tallies);
      Map<String, Set<Integer>> seen = worlds(tallies, new ReportReader(tallies, released));
      small += seen.size();
      assertThat(seen.values()).allSatisfy(each -> assertThat(each).hasSizeGreaterThanOrEqualTo(3));
    }
    assertThat(small).isGreaterThan(2 * REPORTS);
  }

  @Test
  void where_numbers_are_only_rounded_they_see_fewer() {
    int found = 0;
    for (int i = 0; i < 4 * REPORTS && found == 0; i++) {
      List<TrainingTally> tallies = twoByTwo();
      found +=
          (int)
              worlds(tallies, new ReportReader(tallies)).values().stream()
                  .filter(each -> each.size() < 3)
                  .count();
    }
    assertThat(found).isPositive();
  }

  @Test
  void the_same_year_comes_to_the_same_figures_and_is_read_as_it_was_frozen() {
    List<TrainingTally> tallies = MadeUpVisits.of(random, 12, 3, 2, 14).tallies();
    ReleasedTraining released = TrainingDisclosure.protect(2025, NOW, tallies);

    assertThat(TrainingDisclosure.protect(2025, NOW, tallies)).isEqualTo(released);
    assertThat(ReleasedTrainingJson.read(ReleasedTrainingJson.write(released), NOW))
        .isEqualTo(released);
  }

  @Test
  void percentages_and_waiting_times_come_from_what_is_published() {
    Row row = row(30, Figure.of(23), Figure.of(6), Figure.of(21), List.of(4, 9, 8, 0));
    assertThat(row.bookedPercent()).isEqualTo(83);
    assertThat(row.noShowPercent()).isEqualTo(20);
    assertThat(row.halfWaited()).contains(Wait.WEEK);

    Row few = row(19, Figure.of(17), Figure.of(6), Figure.of(17), List.of(4, 9, 4, 0));
    assertThat(few.bookedPercent()).isEqualTo(-1);
    assertThat(few.noShowPercent()).isEqualTo(-1);
    assertThat(few.halfWaited()).isEmpty();

    Row hidden = row(30, Figure.NOT_SHOWN, Figure.of(6), Figure.NOT_SHOWN, List.of(4, 9, 8, 0));
    assertThat(hidden.bookedPercent()).isEqualTo(-1);
    assertThat(hidden.noShowPercent()).isEqualTo(-1);
    assertThat(hidden.halfWaited()).isEmpty();
  }

  @Test
  void no_spreadsheet_takes_a_name_for_a_formula() throws Exception {
    StringWriter out = new StringWriter();
    TrainingReportCsv.write(
        List.of(List.of("Group", "Booked"), List.of("=HYPERLINK(\"x\")", "+1", "fewer, than 5")),
        out);

    assertThat(out.toString())
        .isEqualTo("Group,Booked\r\n\"'=HYPERLINK(\"\"x\"\")\",'+1,\"fewer, than 5\"\r\n");
  }

  private static Row row(
      int places, Figure booked, Figure noShow, Figure waited, List<Integer> waits) {
    Figure some = Figure.of(9);
    return new Row(
        "",
        1,
        places,
        booked,
        some,
        some,
        noShow,
        some,
        some,
        some,
        waited,
        waits.stream().map(Figure::of).toList());
  }

  /** One session of each topic in each area; everybody another person, of no organisation. */
  private List<TrainingTally> twoByTwo() {
    List<TrainingTally> tallies = new ArrayList<>();
    int[][] all = new int[1][4];
    int[][] areas = new int[2][4];
    int[][] topics = new int[2][4];
    List<TrainingTally> both = new ArrayList<>();
    for (int area = 0; area < 2; area++) {
      for (int topic = 0; topic < 2; topic++) {
        int[] outcomes = {random.nextInt(10), 0, random.nextInt(5), 0};
        for (int i = 0; i < 4; i++) {
          all[0][i] += outcomes[i];
          areas[area][i] += outcomes[i];
          topics[topic][i] += outcomes[i];
        }
        both.add(tally(Optional.of(By.AREA_AND_TOPIC), "A" + area + "/T" + topic, 1, outcomes));
      }
    }
    tallies.add(tally(Optional.empty(), "", 4, all[0]));
    for (int i = 0; i < 2; i++) {
      tallies.add(tally(Optional.of(By.AREA), "A" + i, 2, areas[i]));
      tallies.add(tally(Optional.of(By.TOPIC), "T" + i, 2, topics[i]));
    }
    tallies.addAll(both);
    return tallies;
  }

  private static TrainingTally tally(Optional<By> by, String group, int sessions, int[] outcomes) {
    return new TrainingTally(
        by,
        group,
        sessions,
        sessions * 30,
        sessions * 30,
        outcomes[0],
        outcomes[1],
        outcomes[2],
        outcomes[3],
        outcomes[0],
        0,
        List.of(0, 0, 0, 0),
        0);
  }

  /** What each small number is in the reports that read like this one; three are enough. */
  private Map<String, Set<Integer>> worlds(List<TrainingTally> tallies, ReportReader reader) {
    List<TrainingTally> both =
        tallies.stream().filter(each -> each.by().equals(Optional.of(By.AREA_AND_TOPIC))).toList();
    Map<String, Set<Integer>> seen = new HashMap<>();
    note(tallies, truth(both), seen);
    List<int[][]> first = pairs(tallies, both, 0, reader);
    List<int[][]> second = pairs(tallies, both, 2, reader);
    int steps = 0;
    for (int[][] one : first) {
      for (int[][] other : second) {
        if (++steps > 3_000_000 || seen.values().stream().allMatch(each -> each.size() >= 3)) {
          return seen;
        }
        int[][] world = {one[0], one[1], other[0], other[1]};
        if (tallies.stream()
            .filter(each -> each.by().isEmpty() || each.by().get() == By.TOPIC)
            .allMatch(each -> readsAs(each, sum(each, both, world), reader))) {
          note(tallies, world, seen);
        }
      }
    }
    return seen;
  }

  private static int[][] truth(List<TrainingTally> both) {
    return both.stream()
        .map(each -> OUTCOMES.stream().mapToInt(what -> what.truth.applyAsInt(each)).toArray())
        .toArray(int[][]::new);
  }

  /** Two sessions of one area. */
  private List<int[][]> pairs(
      List<TrainingTally> tallies, List<TrainingTally> both, int from, ReportReader reader) {
    TrainingTally area =
        tallies.stream()
            .filter(
                each ->
                    each.by().equals(Optional.of(By.AREA))
                        && ReportReader.isPart(both.get(from), each))
            .findFirst()
            .orElseThrow();
    List<int[][]> pairs = new ArrayList<>();
    for (int[] one : candidates(both.get(from), reader)) {
      for (int[] other : candidates(both.get(from + 1), reader)) {
        int[] sum = new int[4];
        for (int i = 0; i < 4; i++) {
          sum[i] = one[i] + other[i];
        }
        if (readsAs(area, sum, reader)) {
          pairs.add(new int[][] {one, other});
        }
      }
    }
    Collections.shuffle(pairs, random);
    return pairs;
  }

  private List<int[]> candidates(TrainingTally group, ReportReader reader) {
    List<int[]> candidates = new ArrayList<>();
    int[] numbers = new int[4];
    fill(group, reader, numbers, 0, candidates);
    Collections.shuffle(candidates, random);
    // Not all there are, but enough.
    return candidates.subList(0, Math.min(400, candidates.size()));
  }

  private static void fill(
      TrainingTally group, ReportReader reader, int[] numbers, int at, List<int[]> candidates) {
    if (at == numbers.length) {
      if (readsAs(group, numbers, reader)) {
        candidates.add(numbers.clone());
      }
      return;
    }
    int truth = OUTCOMES.get(at).truth.applyAsInt(group);
    for (int value = Math.max(0, truth - 4); value <= truth + 4; value++) {
      if (fits(value, reader.figure(group, OUTCOMES.get(at)))) {
        numbers[at] = value;
        fill(group, reader, numbers, at + 1, candidates);
      }
    }
  }

  /** Whether a row with these numbers would read as it does. */
  private static boolean readsAs(TrainingTally group, int[] numbers, ReportReader reader) {
    int booked = 0;
    for (int i = 0; i < numbers.length; i++) {
      booked += numbers[i];
      if (!fits(numbers[i], reader.figure(group, OUTCOMES.get(i)))) {
        return false;
      }
    }
    return fits(booked, reader.figure(group, What.BOOKED))
        && fits(numbers[0], reader.figure(group, What.TRAINED));
  }

  private static boolean fits(int number, Figure figure) {
    return figure.equals(Figure.NOT_SHOWN) || Figure.of(number).equals(figure);
  }

  private static int[] sum(TrainingTally group, List<TrainingTally> both, int[][] world) {
    int[] sum = new int[4];
    for (int each = 0; each < both.size(); each++) {
      if (ReportReader.isPart(both.get(each), group)) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += world[each][i];
        }
      }
    }
    return sum;
  }

  private static void note(
      List<TrainingTally> tallies, int[][] world, Map<String, Set<Integer>> seen) {
    List<TrainingTally> both =
        tallies.stream().filter(each -> each.by().equals(Optional.of(By.AREA_AND_TOPIC))).toList();
    for (TrainingTally group : tallies) {
      int[] sum = sum(group, both, world);
      for (int i = 0; i < sum.length; i++) {
        int truth = OUTCOMES.get(i).truth.applyAsInt(group);
        if (truth > 0 && truth < 5) {
          seen.computeIfAbsent(group.by() + group.group() + i, name -> new HashSet<>()).add(sum[i]);
        }
      }
    }
  }
}
