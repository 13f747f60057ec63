package communitysafety.consultation.training;

import communitysafety.shared.problem.Refusal;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Staff put the courses of their team into the catalogue, and put right what is said of them. */
@Dependent
public class EditCourses {

  private final Attempts attempts;

  @Inject
  EditCourses(Attempts attempts) {
    this.attempts = attempts;
  }

  /**
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws IllegalArgumentException when the course is another team's
   * @throws ColleagueWasFirst when there is this edition of a course with this code
   */
  public void add(StaffMember member, Course course) {
    member.requires(Permission.PLAN_TRAINING);
    if (!course.team().equals(member.team())) {
      throw new IllegalArgumentException("a course is added by the team that owns it");
    }
    attempts.at(
        connection -> {
          if (ofAnotherTeam(connection, course)) {
            throw new CourseCodeTaken();
          }
          int added =
              Sql.execute(
                  connection,
                  "insert into consultation.course (id, code, edition, team, title, summary, topics,"
                      + " audience, outcomes, duration_minutes, requires, professionals_only)"
                      + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                      + " on conflict (code, edition) do nothing",
                  course.id(),
                  course.code(),
                  course.edition(),
                  course.team(),
                  course.title(),
                  course.summary(),
                  topics(course),
                  course.audience(),
                  String.join("\n", course.outcomes()),
                  (int) course.duration().toMinutes(),
                  String.join(" ", course.requires()),
                  course.professionalsOnly());
          if (added == 0) {
            throw new ColleagueWasFirst();
          }
          return null;
        });
  }

  private static boolean ofAnotherTeam(Connection connection, Course course) throws SQLException {
    return Sql.first(
            connection,
            "select 1 from consultation.course where code = ? and team <> ? limit 1",
            row -> true,
            course.code(),
            course.team())
        .orElse(false);
  }

  /**
   * Puts words of a course right; what it teaches stays, and so does the edition.
   *
   * @param seen the version of the course that the person saw
   * @param corrected with the number, code and edition it has
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws CourseNotFound when it is no course of their team
   * @throws NewEditionNeeded when topics, outcomes or duration are others than before
   * @throws ColleagueWasFirst when somebody changed it since they saw it
   */
  public void correct(StaffMember member, int seen, Course corrected) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection -> {
          int corrections =
              Sql.execute(
                  connection,
                  "update consultation.course set title = ?, summary = ?, audience = ?,"
                      + " outcomes = ?, requires = ?, professionals_only = ?, version = version + 1"
                      + " where id = ? and team = ? and version = ? and topics = ?"
                      + " and duration_minutes = ?"
                      + " and cardinality(string_to_array(outcomes, E'\n')) = ?",
                  corrected.title(),
                  corrected.summary(),
                  corrected.audience(),
                  String.join("\n", corrected.outcomes()),
                  String.join(" ", corrected.requires()),
                  corrected.professionalsOnly(),
                  corrected.id(),
                  member.team(),
                  seen,
                  topics(corrected),
                  (int) corrected.duration().toMinutes(),
                  corrected.outcomes().size());
          if (corrections == 0) {
            throw whyNot(connection, member, corrected.id(), seen);
          }
          return null;
        });
  }

  private static Refusal whyNot(Connection connection, StaffMember member, UUID course, int seen)
      throws SQLException {
    Optional<Integer> version =
        Sql.first(
            connection,
            "select version from consultation.course where id = ? and team = ?",
            row -> row.getInt(1),
            course,
            member.team());
    if (version.isEmpty()) {
      return new CourseNotFound();
    }
    return version.get() == seen ? new NewEditionNeeded() : new ColleagueWasFirst();
  }

  /**
   * Says which consultation asks those who were at a course what they thought of it.
   *
   * @param slug of the consultation; empty for none
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws CourseNotFound when it is no course of their team
   */
  public void askAfter(StaffMember member, UUID course, String slug) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection -> {
          int changed =
              Sql.execute(
                  connection,
                  "update consultation.course set feedback = nullif(?, '')"
                      + " where id = ? and team = ?",
                  slug,
                  course,
                  member.team());
          if (changed == 0) {
            throw new CourseNotFound();
          }
          return null;
        });
  }

  private static String topics(Course course) {
    return course.topics().stream().map(Enum::name).collect(Collectors.joining(" "));
  }
}
