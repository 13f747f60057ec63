package communitysafety.consultation.training;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Who keeps the register of a session: who teaches it, and whoever plans for its team. */
@Dependent
class RegisterKeepers {

  /**
   * To be asked before anything is looked up.
   *
   * @throws communitysafety.shared.staff.NotPermitted when they keep no register at all
   */
  void requireAny(StaffMember member) {
    if (!member.may(Permission.PLAN_TRAINING)) {
      member.requires(Permission.TEACH_TRAINING);
    }
  }

  /**
   * @throws communitysafety.shared.staff.NotPermitted when they keep no register at all
   * @throws SessionNotFound when they do not keep this one
   */
  void require(Connection connection, StaffMember member, UUID session) throws SQLException {
    requireAny(member);
    boolean keeps =
        teaches(connection, member, session)
            || member.may(Permission.PLAN_TRAINING)
                && OwnSessions.includes(connection, member, session);
    if (!keeps) {
      throw new SessionNotFound();
    }
  }

  /** Whether they are named as one of its trainers, and may teach. */
  boolean teaches(Connection connection, StaffMember member, UUID session) throws SQLException {
    return member.may(Permission.TEACH_TRAINING)
        && Sql.first(
                connection,
                "select 1 from consultation.session_trainer where session = ? and staff_member = ?",
                row -> true,
                session,
                member.id())
            .isPresent();
  }
}
