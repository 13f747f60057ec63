package communitysafety.consultation.training;

import communitysafety.consultation.training.ReleasedTraining.Wait;
import communitysafety.consultation.training.TrainingReport.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A year of sessions and who was at them, person by person, counted in sets. */
final class MadeUpVisits {

  private record Visit(int session, int person, int organisation, Attendance attendance) {}

  private record Session(
      String area, String topics, int places, List<Visit> visits, List<Integer> waits) {}

  private final List<Session> sessions = new ArrayList<>();

  /**
   * @param most people at one session
   */
  static MadeUpVisits of(Random random, int sessions, int areas, int topics, int most) {
    MadeUpVisits made = new MadeUpVisits();
    int people = sessions * most / 2;
    for (int number = 0; number < sessions; number++) {
      Set<Integer> there = new HashSet<>();
      int wanted = random.nextInt(most + 1);
      while (there.size() < wanted) {
        there.add(random.nextInt(people));
      }
      List<Visit> visits = new ArrayList<>();
      for (int person : there) {
        int drawn = random.nextInt(100);
        visits.add(
            new Visit(
                number,
                person,
                person % 3 == 0 ? 0 : 1 + person % 7,
                drawn < 80
                    ? Attendance.FULL
                    : drawn < 86
                        ? Attendance.PARTIAL
                        : drawn < 96 ? Attendance.NO_SHOW : Attendance.CANCELLED));
      }
      made.sessions.add(
          new Session(
              "A" + random.nextInt(areas),
              "T" + random.nextInt(topics),
              most,
              visits,
              List.of(random.nextInt(3), random.nextInt(4), random.nextInt(2), 0)));
    }
    return made;
  }

  /** As they are read from the database: all first. */
  List<TrainingTally> tallies() {
    List<TrainingTally> tallies = new ArrayList<>();
    tallies.add(tally(Optional.empty(), "", sessions));
    for (By by : List.of(By.AREA, By.AREA_AND_TOPIC, By.TOPIC)) {
      Map<String, List<Session>> groups = new TreeMap<>();
      for (Session each : sessions) {
        String group =
            switch (by) {
              case AREA -> each.area();
              case TOPIC -> each.topics();
              default -> each.area() + "/" + each.topics();
            };
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(each);
      }
      groups.forEach((group, of) -> tallies.add(tally(Optional.of(by), group, of)));
    }
    return tallies;
  }

  private static TrainingTally tally(Optional<By> by, String group, List<Session> sessions) {
    Map<Attendance, Integer> how = new HashMap<>();
    Set<Integer> persons = new HashSet<>();
    Set<Integer> organisations = new HashSet<>();
    int taken = 0;
    for (Session session : sessions) {
      taken += session.visits().size();
      for (Visit visit : session.visits()) {
        how.merge(visit.attendance(), 1, Integer::sum);
        if (visit.attendance() == Attendance.FULL) {
          persons.add(visit.person());
        }
        boolean there =
            visit.attendance() == Attendance.FULL || visit.attendance() == Attendance.PARTIAL;
        if (there && visit.organisation() > 0) {
          organisations.add(visit.organisation());
        }
      }
    }
    return new TrainingTally(
        by,
        group,
        sessions.size(),
        sessions.stream().mapToInt(Session::places).sum(),
        taken,
        how.getOrDefault(Attendance.FULL, 0),
        how.getOrDefault(Attendance.PARTIAL, 0),
        how.getOrDefault(Attendance.NO_SHOW, 0),
        how.getOrDefault(Attendance.CANCELLED, 0),
        persons.size(),
        organisations.size(),
        waits(sessions),
        0);
  }

  private static List<Integer> waits(List<Session> sessions) {
    return IntStream.range(0, Wait.values().length)
        .mapToObj(wait -> sessions.stream().mapToInt(each -> each.waits().get(wait)).sum())
        .toList();
  }
}
