package communitysafety.consultation.response;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** How many codes there are, and how many of them are used; of no code which. */
@Dependent
public class CountEntryCodes {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamScope scope;

  @Inject
  CountEntryCodes(TeamScope scope) {
    this.scope = scope;
  }

  /**
   * @param made 0 or more
   * @param used at most as many
   */
  public record Codes(int made, int used) {}

  /** Needs WRITE_CONSULTATIONS; nothing for a consultation of another team. */
  @Transactional
  public Codes count(StaffMember member, UUID consultation) {
    member.requires(Permission.WRITE_CONSULTATIONS);
    scope.enter(member);
    try (Connection connection = database.getConnection()) {
      ConsultationScope.enter(connection, consultation);
      try (PreparedStatement select =
          connection.prepareStatement(
              "select coalesce(p.made, n.made), coalesce(p.used, n.used)"
                  + " from consultation.consultation c"
                  + " left join consultation.participation p on p.consultation = c.id"
                  + " cross join lateral (select count(*) made,"
                  + "   count(*) filter (where e.state <> 'UNUSED') used"
                  + "   from consultation.entry_code e where e.consultation = c.id) n"
                  + " where c.id = ? and c.team = ?")) {
        select.setObject(1, consultation);
        select.setString(2, member.team());
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? new Codes(row.getInt(1), row.getInt(2)) : new Codes(0, 0);
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException("Codes could not be counted", e);
    }
  }
}
