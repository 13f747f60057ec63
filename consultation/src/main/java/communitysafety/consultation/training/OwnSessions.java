package communitysafety.consultation.training;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Which sessions are of the team of a member of staff: those of its courses. */
final class OwnSessions {

  private OwnSessions() {}

  /**
   * Both who plans and who teaches may look.
   *
   * @throws communitysafety.shared.staff.NotPermitted when they do neither
   */
  static void requirePlansOrTeaches(StaffMember member) {
    if (!member.may(Permission.TEACH_TRAINING)) {
      member.requires(Permission.PLAN_TRAINING);
    }
  }

  /**
   * @throws SessionNotFound when it is no session of a course of their team
   */
  static void require(Connection connection, StaffMember member, UUID session) throws SQLException {
    if (!includes(connection, member, session)) {
      throw new SessionNotFound();
    }
  }

  static boolean includes(Connection connection, StaffMember member, UUID session)
      throws SQLException {
    return Sql.first(
            connection,
            "select 1 from consultation.training_session s join consultation.course c"
                + " on c.id = s.course where s.id = ? and c.team = ?",
            row -> true,
            session,
            member.team())
        .isPresent();
  }
}
