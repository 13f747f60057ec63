package communitysafety.consultation.training;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.training.TrainingReport.By;
import communitysafety.consultation.training.TrainingReport.Row;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A team of its own, so that what other tests book is not counted. */
class ReportTrainingTest {

  private static final StaffMember HAMBLETON =
      TrainingOnDatabase.member("HUB-HAMB", TeamKind.COMMUNITY_SAFETY_HUB);

  private final TrainingOnDatabase training = new TrainingOnDatabase();

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void a_report_counts_sessions_that_are_over_and_shows_nobody_who_is_one_of_a_few() {
    Course course = course(EnumSet.of(TrainingTopic.MISOGYNY, TrainingTopic.CULTURAL_AWARENESS));
    // The year of the tests' clock: April 2026 to March 2027; the month of it is left out.
    people(held(course, "SELBY", "2026-06-10T09:00:00Z"), 24, 3);
    people(held(course, "CRAVEN", "2026-09-10T09:00:00Z"), 22, 0);
    people(held(course, "CRAVEN", "2026-11-20T09:00:00Z"), 9, 0);
    people(held(course, "CRAVEN", "2026-03-10T09:00:00Z"), 9, 0);

    TrainingReport report = training.the(ReportTraining.class).report(HAMBLETON, 2026);

    assertThat(report.until()).isEqualTo("2026-10-31");
    assertThat(report.all().sessions()).isEqualTo(2);
    assertThat(report.all().places()).isEqualTo(60);
    assertThat(report.all().booked()).isEqualTo(Figure.of(46));
    assertThat(report.all().filled()).isEqualTo(75);
    assertThat(report.all().full()).isEqualTo(Figure.of(43));
    assertThat(report.all().trained()).isEqualTo(Figure.of(43));
    Row selby = row(report, By.AREA, "SELBY");
    assertThat(selby.sessions()).isOne();
    assertThat(selby.noShow().isNumber()).as("three did not come").isFalse();
    assertThat(selby.noShowPercent()).isEqualTo(-1);
    assertThat(table(report, By.MONTH))
        .extracting(Row::group)
        .containsExactly("2026-06", "2026-09");
    assertThat(table(report, By.TOPIC))
        .extracting(Row::group)
        .containsExactly("CULTURAL_AWARENESS MISOGYNY");
    assertThat(row(report, By.TOPIC, "CULTURAL_AWARENESS MISOGYNY").sessions()).isEqualTo(2);
    assertThat(training.the(ReportTraining.class).report(HAMBLETON, 2020).all().sessions())
        .isZero();
  }

  private static Row row(TrainingReport report, By by, String group) {
    return table(report, by).stream()
        .filter(each -> each.group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> table(TrainingReport report, By by) {
    return report.tables().stream()
        .filter(each -> each.by() == by)
        .findFirst()
        .orElseThrow()
        .rows();
  }

  private Course course(EnumSet<TrainingTopic> topics) {
    Course course =
        new Course(
            UUID.randomUUID(),
            "REPORTED-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(),
            1,
            "HUB-HAMB",
            "Reported",
            "What is reported.",
            topics,
            "Everybody",
            List.of("Read a report"),
            Duration.ofMinutes(60),
            List.of(),
            false);
    training.the(EditCourses.class).add(HAMBLETON, course);
    return course;
  }

  private UUID held(Course course, String area, String began) {
    Instant start = Instant.parse(began);
    TrainingSession session =
        new TrainingSession(
            UUID.randomUUID(),
            course.id(),
            new Gathering.Webinar(new JoiningLink(URI.create("https://webinar.example/abc"))),
            area,
            List.of(new SessionDate(start, start.plus(Duration.ofHours(2)))),
            Set.of(),
            30,
            start.minus(Duration.ofDays(60)),
            start.minus(Duration.ofDays(1)),
            start.minus(Duration.ofDays(2)),
            FitPolicy.STRICT,
            10);
    training.the(Planning.class).plan(HAMBLETON, session);
    return session.id();
  }

  private void people(UUID session, int all, int away) {
    for (int i = 0; i < all; i++) {
      UUID attendee =
          training.the(AdmitWalkIn.class).admit(HAMBLETON, session, TrainingOnDatabase.aPerson());
      training
          .the(MarkAttendance.class)
          .mark(HAMBLETON, attendee, i < away ? Attendance.NO_SHOW : Attendance.FULL);
    }
  }
}
