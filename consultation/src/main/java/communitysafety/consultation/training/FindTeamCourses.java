package communitysafety.consultation.training;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a team teaches: all editions of its courses, and what others teach that one may ask for. */
@ApplicationScoped
public class FindTeamCourses {

  private static final String COURSES =
      "select c.id, c.code, c.edition, c.team, c.title, c.summary, c.topics, c.audience,"
          + " c.outcomes, c.duration_minutes, c.requires, c.professionals_only, c.version,"
          + " not exists (select from consultation.course n where n.code = c.code"
          + " and n.edition > c.edition),"
          + " (select count(*) from consultation.training_session s where s.course = c.id"
          + " and s.state = 'OPEN' and exists (select from consultation.session_date d"
          + " where d.session = s.id and d.ends_at >= ?)),"
          + " coalesce(c.feedback, '')"
          + " from consultation.course c where c.team = ?";

  @Inject Attempts attempts;
  @Inject Clock clock;

  /** A course that another may ask to have been to before. */
  public record Known(String code, String title) {}

  /**
   * By title, of one course the newest edition first.
   *
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans or teaches
   */
  public List<TeamCourse> all(StaffMember member) {
    OwnSessions.requirePlansOrTeaches(member);
    return attempts.at(
        connection ->
            Sql.select(
                connection,
                COURSES + " order by c.title, c.code, c.edition desc",
                FindTeamCourses::read,
                OffsetDateTime.now(clock),
                member.team()));
  }

  /**
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws CourseNotFound when it is no course of their team
   */
  public TeamCourse one(StaffMember member, UUID course) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection ->
            Sql.first(
                    connection,
                    COURSES + " and c.id = ?",
                    FindTeamCourses::read,
                    OffsetDateTime.now(clock),
                    member.team(),
                    course)
                .orElseThrow(CourseNotFound::new));
  }

  /**
   * Every team's, once each, by the title of its newest edition.
   *
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   */
  public List<Known> known(StaffMember member) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection ->
            Sql.select(
                connection,
                "select code, title from (select distinct on (code) code, title"
                    + " from consultation.course order by code, edition desc) c"
                    + " order by title, code",
                row -> new Known(row.getString(1), row.getString(2))));
  }

  private static TeamCourse read(ResultSet row) throws SQLException {
    String requires = row.getString(11);
    return new TeamCourse(
        new Course(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getInt(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            topics(row.getString(7)),
            row.getString(8),
            row.getString(9).lines().toList(),
            Duration.ofMinutes(row.getInt(10)),
            requires.isEmpty() ? List.of() : List.of(requires.split(" ")),
            row.getBoolean(12)),
        row.getInt(13),
        row.getBoolean(14),
        row.getInt(15),
        row.getString(16));
  }

  private static Set<TrainingTopic> topics(String codes) {
    return Arrays.stream(codes.split(" ")).map(TrainingTopic::valueOf).collect(Collectors.toSet());
  }
}
