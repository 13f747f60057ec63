package communitysafety.consultation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.release.Figure;
import communitysafety.consultation.training.TrainingReport.By;
import communitysafety.consultation.training.TrainingReport.Row;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
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

/** Teams of their own, so that what other tests book is not counted. */
class ReportTrainingTest {

  private static final StaffMember HAMBLETON =
      TrainingOnDatabase.member("HUB-HAMB", TeamKind.COMMUNITY_SAFETY_HUB);
  private static final StaffMember RYEDALE =
      TrainingOnDatabase.member("HUB-RYED", TeamKind.COMMUNITY_SAFETY_HUB);

  private final TrainingOnDatabase training = new TrainingOnDatabase();

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void a_report_counts_truly_what_ended_in_the_year() {
    Course course =
        course(HAMBLETON, EnumSet.of(TrainingTopic.MISOGYNY, TrainingTopic.CULTURAL_AWARENESS));
    // The year of the tests' clock: April 2026 to March 2027.
    people(HAMBLETON, held(HAMBLETON, course, "SELBY", "2026-06-10T09:00:00Z"), 24, 3);
    people(HAMBLETON, held(HAMBLETON, course, "CRAVEN", "2026-09-10T09:00:00Z"), 22, 0);
    people(HAMBLETON, held(HAMBLETON, course, "CRAVEN", "2026-03-10T09:00:00Z"), 9, 0);
    // To come.
    held(HAMBLETON, course, "CRAVEN", "2026-12-10T09:00:00Z");

    TrainingReport report = training.the(ReportTraining.class).report(HAMBLETON, 2026);

    assertThat(report.until()).isEqualTo("2026-11-23");
    assertThat(report.all().sessions()).isEqualTo(2);
    assertThat(report.all().places()).isEqualTo(60);
    assertThat(report.all().booked()).isEqualTo(46);
    assertThat(report.all().takenPercent()).isEqualTo(77);
    assertThat(report.all().full()).isEqualTo(43);
    assertThat(report.all().trained()).isEqualTo(43);
    Row selby = row(report, By.AREA, "SELBY");
    assertThat(selby.sessions()).isOne();
    assertThat(selby.noShow()).isEqualTo(3);
    assertThat(selby.noShowPercent()).isEqualTo(13);
    assertThat(table(report, By.MONTH))
        .extracting(Row::group)
        .containsExactly("2026-06", "2026-09");
    assertThat(table(report, By.TOPIC))
        .extracting(Row::group)
        .containsExactly("CULTURAL_AWARENESS MISOGYNY");
    assertThat(table(report, By.AREA_AND_TOPIC))
        .extracting(Row::group)
        .containsExactly("CRAVEN/CULTURAL_AWARENESS MISOGYNY", "SELBY/CULTURAL_AWARENESS MISOGYNY");
    assertThat(training.the(ReportTraining.class).report(HAMBLETON, 2020).all().sessions())
        .isZero();
  }

  @Test
  void figures_of_a_year_are_made_once_and_stay_whatever_becomes_of_the_registers() {
    Course course = course(RYEDALE, EnumSet.of(TrainingTopic.HATE_CRIME_AWARENESS));
    UUID selby = held(RYEDALE, course, "SELBY", "2026-06-10T09:00:00Z");
    people(RYEDALE, selby, 24, 3);
    people(RYEDALE, held(RYEDALE, course, "CRAVEN", "2026-10-10T09:00:00Z"), 22, 0);
    ReleaseTraining release = training.the(ReleaseTraining.class);
    itIs("2027-04-30T22:30:00Z");
    assertThatThrownBy(() -> release.release(RYEDALE, 2026))
        .as("a month for putting registers right")
        .isInstanceOf(YearNotReleasable.class);
    itIs("2027-05-01T09:00:00Z");
    assertThat(release.find(RYEDALE, 2026)).isEmpty();

    release.release(RYEDALE, 2026);

    ReleasedTraining made = release.find(RYEDALE, 2026).orElseThrow();
    assertThat(made.all().sessions()).isEqualTo(2);
    assertThat(made.all().booked()).isEqualTo(Figure.of(46));
    assertThat(made.all().full()).isEqualTo(Figure.of(43));
    assertThat(made.all().noShow().isNumber()).as("three did not come").isFalse();
    assertThat(made.all().noShowPercent()).isEqualTo(-1);
    people(RYEDALE, selby, 1, 1);
    itIs("2027-06-01T09:00:00Z");
    release.release(RYEDALE, 2026);
    assertThat(release.find(RYEDALE, 2026)).contains(made);
    assertThat(training.the(ReportTraining.class).report(RYEDALE, 2026).all().noShow())
        .isEqualTo(4);
    assertThat(release.find(HAMBLETON, 2026)).isEmpty();
  }

  private void itIs(String moment) {
    training.clock.move(Duration.between(training.clock.instant(), Instant.parse(moment)));
  }

  @Test
  void figures_are_not_made_of_a_year_without_sessions_nor_too_late_nor_by_who_may_not() {
    ReleaseTraining release = training.the(ReleaseTraining.class);
    StaffMember planner =
        new StaffMember(
            RYEDALE.id(),
            RYEDALE.displayName(),
            RYEDALE.team(),
            RYEDALE.teamKind(),
            EnumSet.of(Permission.PLAN_TRAINING));

    assertThatThrownBy(() -> release.release(RYEDALE, 2025)).isInstanceOf(YearNotReleasable.class);
    assertThatThrownBy(() -> release.release(RYEDALE, 2024)).isInstanceOf(YearNotReleasable.class);
    assertThatThrownBy(() -> release.release(planner, 2025)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void nobody_writes_figures_into_the_name_of_another_team() {
    assertThatThrownBy(
            () ->
                training
                    .the(OneAttempt.class)
                    .make(
                        connection -> {
                          Sql.select(
                              connection,
                              "select set_config('portal.team', 'HUB-HAMB', true)",
                              row -> row.getString(1));
                          return Sql.execute(
                              connection,
                              "insert into consultation.training_release (team, year, document,"
                                  + " digest, frozen_at, frozen_by)"
                                  + " values ('POLICE', 1999, '{}', '', now(), ?)",
                              HAMBLETON.id());
                        }))
        .hasStackTraceContaining("row-level security");
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

  private Course course(StaffMember member, EnumSet<TrainingTopic> topics) {
    Course course =
        new Course(
            UUID.randomUUID(),
            "REPORTED-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(),
            1,
            member.team(),
            "Reported",
            "What is reported.",
            topics,
            "Everybody",
            List.of("Read a report"),
            Duration.ofMinutes(60),
            List.of(),
            false);
    training.the(EditCourses.class).add(member, course);
    return course;
  }

  private UUID held(StaffMember member, Course course, String area, String began) {
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
    training.the(Planning.class).plan(member, session);
    return session.id();
  }

  private void people(StaffMember member, UUID session, int all, int away) {
    for (int i = 0; i < all; i++) {
      UUID attendee =
          training.the(AdmitWalkIn.class).admit(member, session, TrainingOnDatabase.aPerson());
      training
          .the(MarkAttendance.class)
          .mark(member, attendee, i < away ? Attendance.NO_SHOW : Attendance.FULL);
    }
  }
}
