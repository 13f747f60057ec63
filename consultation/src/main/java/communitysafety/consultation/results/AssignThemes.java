package communitysafety.consultation.results;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** Says what a text is about. */
@Dependent
public class AssignThemes {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamConsultations own;
  private final Clock clock;

  @Inject
  AssignThemes(TeamConsultations own, Clock clock) {
    this.own = own;
    this.clock = clock;
  }

  /**
   * Needs READ_RESPONSES. The text has these themes afterwards and no others.
   *
   * @param version of the text that was looked at
   * @param themes what is no theme of the text's question is passed over
   * @throws ResultsNotFound when the team has no such consultation or no such text (any more)
   * @throws ColleagueWasFirst when it was decided or sorted since it was looked at
   */
  @Transactional
  public void assign(
      StaffMember member, UUID consultation, UUID text, int version, Set<UUID> themes) {
    try (Connection connection = database.getConnection()) {
      PublicConsultation found =
          own.open(connection, member, Permission.READ_RESPONSES, consultation);
      assign(connection, found, member, text, version, themes);
    } catch (SQLException e) {
      throw new PersistenceException("Themes could not be given to words", e);
    }
  }

  void assign(
      Connection connection,
      PublicConsultation found,
      StaffMember member,
      UUID text,
      int version,
      Set<UUID> themes)
      throws SQLException {
    String question = lock(connection, found.id(), text, version);
    // In one order, so that two who sort at once do not wait for each other.
    Set<UUID> known = new TreeSet<>();
    ReadWords.themes(connection, found.id(), question).forEach(each -> known.add(each.id()));
    for (UUID theme : known) {
      boolean changed =
          themes.contains(theme)
              ? change(
                  connection,
                  "insert into consultation.words_theme (words, theme, consultation) values (?, ?,"
                      + " ?) on conflict do nothing",
                  text,
                  theme,
                  found.id())
              : change(
                  connection,
                  "delete from consultation.words_theme where words = ? and theme = ? and"
                      + " consultation = ?",
                  text,
                  theme,
                  found.id());
      if (changed) {
        change(
            connection,
            "update consultation.theme set given = given + ? where id = ? and consultation = ?",
            themes.contains(theme) ? 1 : -1,
            theme,
            found.id());
      }
    }
    AuditTrail.add(
        AuditEntry.by(member.actor(), AuditAction.WORDS_MODERATED, OffsetDateTime.now(clock))
            .noting(found.slug() + " " + text + " THEMES"),
        connection);
  }

  private static String lock(Connection connection, UUID consultation, UUID text, int version)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select question, version from consultation.words where consultation = ? and id = ? for"
                + " update")) {
      select.setObject(1, consultation);
      select.setObject(2, text);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new ResultsNotFound();
        }
        if (row.getInt(2) != version) {
          throw new ColleagueWasFirst();
        }
        change(
            connection,
            "update consultation.words set version = version + 1 where consultation = ? and id = ?",
            consultation,
            text);
        return row.getString(1);
      }
    }
  }

  private static boolean change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate() == 1;
    }
  }
}
