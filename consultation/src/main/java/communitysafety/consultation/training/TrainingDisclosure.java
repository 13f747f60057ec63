package communitysafety.consultation.training;

import communitysafety.consultation.release.Cell;
import communitysafety.consultation.release.DisclosureControl;
import communitysafety.consultation.release.LinkedCounts;
import communitysafety.consultation.release.ProtectedCounts;
import communitysafety.consultation.training.ReleasedTraining.Row;
import communitysafety.consultation.training.ReleasedTraining.Table;
import communitysafety.consultation.training.ReleasedTraining.Wait;
import communitysafety.consultation.training.TrainingReport.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a year's counts may leave the house. Whoever reads the tables has the catalogue beside
 * them: which sessions there were of which area and topics, and how many places these had. So the
 * attacker knows that people add up from both to each and to all, that nobody is at one session
 * twice, that persons and organisations are counted once in each group and therefore never less in
 * the larger one, nor more than in its parts together.
 */
final class TrainingDisclosure {

  /** In this order they are tried to be kept: what comes last goes first. */
  private static final List<By> TABLES = List.of(By.AREA, By.TOPIC, By.AREA_AND_TOPIC);

  private static final String PEOPLE = "PEOPLE";
  private static final String FULL = "FULL";
  private static final String PARTIAL = "PARTIAL";
  private static final String NO_SHOW = "NO_SHOW";
  private static final String OTHERS = "OTHERS";
  private static final String TRAINED = "TRAINED";
  private static final String ORGANISATIONS = "ORGANISATIONS";

  /** How many times somebody was there in full once more. */
  private static final String AGAIN = "AGAIN";

  private static final String WAITED = "WAITED";

  private TrainingDisclosure() {}

  /** A group of sessions, and the groups that it divides into. */
  private record Divided(TrainingTally whole, List<TrainingTally> parts) {}

  /**
   * @param tallies all sessions first; not empty
   */
  static ReleasedTraining protect(int year, Instant at, List<TrainingTally> tallies) {
    ProtectedCounts people = DisclosureControl.protect(people(tallies));
    ProtectedCounts waits = DisclosureControl.protect(waits(tallies));
    List<By> leftOut =
        TABLES.stream()
            .filter(
                by ->
                    people.leftOut().contains(by.name())
                        && (waits.leftOut().contains(by.name())
                            || of(tallies, by).allMatch(each -> each.waited() == 0)))
            .toList();
    List<Table> tables = new ArrayList<>();
    for (By by : TABLES) {
      if (!leftOut.contains(by)) {
        tables.add(new Table(by, of(tallies, by).map(each -> row(each, people, waits)).toList()));
      }
    }
    return new ReleasedTraining(year, at, row(tallies.get(0), people, waits), tables, leftOut);
  }

  private static Stream<TrainingTally> of(List<TrainingTally> tallies, By by) {
    return tallies.stream().filter(each -> each.by().equals(Optional.of(by)));
  }

  /** All sessions, then the tables in their order. */
  private static List<TrainingTally> inOrder(List<TrainingTally> tallies) {
    return Stream.concat(Stream.of(tallies.get(0)), TABLES.stream().flatMap(by -> of(tallies, by)))
        .toList();
  }

  private static List<Divided> divided(List<TrainingTally> tallies) {
    List<Divided> divided = new ArrayList<>();
    divided.add(new Divided(tallies.get(0), of(tallies, By.AREA).toList()));
    divided.add(new Divided(tallies.get(0), of(tallies, By.TOPIC).toList()));
    of(tallies, By.AREA)
        .forEach(
            area ->
                divided.add(
                    new Divided(
                        area,
                        of(tallies, By.AREA_AND_TOPIC)
                            .filter(each -> each.group().startsWith(area.group() + "/"))
                            .toList())));
    of(tallies, By.TOPIC)
        .forEach(
            topic ->
                divided.add(
                    new Divided(
                        topic,
                        of(tallies, By.AREA_AND_TOPIC)
                            .filter(each -> each.group().endsWith("/" + topic.group()))
                            .toList())));
    return divided;
  }

  private static LinkedCounts people(List<TrainingTally> tallies) {
    LinkedCounts counts = new LinkedCounts();
    for (TrainingTally each : inOrder(tallies)) {
      counts
          .count(people(each, Cell.ASKED), each.booked())
          .count(people(each, FULL), each.full())
          .count(people(each, PARTIAL), each.partial())
          .count(people(each, NO_SHOW), each.noShow())
          .count(people(each, OTHERS), each.others())
          .count(people(each, TRAINED), each.trained())
          .count(people(each, ORGANISATIONS), each.organisations())
          .behind(people(each, AGAIN), each.full() - each.trained())
          .sum(
              people(each, Cell.ASKED),
              Stream.of(FULL, PARTIAL, NO_SHOW, OTHERS).map(one -> people(each, one)).toList())
          .sum(people(each, FULL), List.of(people(each, TRAINED), people(each, AGAIN)))
          .atMost(people(each, FULL), each.sessions(), people(each, TRAINED))
          .atMost(people(each, ORGANISATIONS), List.of(people(each, FULL), people(each, PARTIAL)));
      if (each.booked() <= each.places()) {
        counts.atMost(people(each, Cell.ASKED), each.places());
      }
    }
    for (Divided each : divided(tallies)) {
      for (String option : List.of(FULL, PARTIAL, NO_SHOW, OTHERS)) {
        counts.sum(
            people(each.whole(), option),
            each.parts().stream().map(part -> people(part, option)).toList());
      }
      for (String once : List.of(TRAINED, ORGANISATIONS)) {
        counts.atMost(
            people(each.whole(), once),
            each.parts().stream().map(part -> people(part, once)).toList());
        each.parts()
            .forEach(part -> counts.atMost(people(part, once), 1, people(each.whole(), once)));
      }
    }
    return counts;
  }

  private static LinkedCounts waits(List<TrainingTally> tallies) {
    LinkedCounts counts = new LinkedCounts();
    for (TrainingTally each : inOrder(tallies)) {
      counts.count(waited(each, Cell.ASKED), each.waited());
      for (Wait wait : Wait.values()) {
        counts.count(waited(each, wait.name()), each.waits().get(wait.ordinal()));
      }
      counts.sum(
          waited(each, Cell.ASKED),
          Stream.of(Wait.values()).map(wait -> waited(each, wait.name())).toList());
    }
    for (Divided each : divided(tallies)) {
      for (Wait wait : Wait.values()) {
        counts.sum(
            waited(each.whole(), wait.name()),
            each.parts().stream().map(part -> waited(part, wait.name())).toList());
      }
    }
    return counts;
  }

  private static Cell people(TrainingTally of, String option) {
    return Cell.of(PEOPLE, option).in(of.by().map(By::name).orElse(""), of.group());
  }

  private static Cell waited(TrainingTally of, String option) {
    return Cell.of(WAITED, option).in(of.by().map(By::name).orElse(""), of.group());
  }

  private static Row row(TrainingTally of, ProtectedCounts people, ProtectedCounts waits) {
    return new Row(
        of.group(),
        of.sessions(),
        of.places(),
        people.at(people(of, Cell.ASKED)),
        people.at(people(of, FULL)),
        people.at(people(of, PARTIAL)),
        people.at(people(of, NO_SHOW)),
        people.at(people(of, OTHERS)),
        people.at(people(of, TRAINED)),
        people.at(people(of, ORGANISATIONS)),
        waits.at(waited(of, Cell.ASKED)),
        Stream.of(Wait.values()).map(wait -> waits.at(waited(of, wait.name()))).toList());
  }
}
