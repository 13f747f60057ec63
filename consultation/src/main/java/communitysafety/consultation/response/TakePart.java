package communitysafety.consultation.response;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.Phase;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.shared.privacy.DataKey;
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
import java.util.Optional;
import javax.sql.DataSource;

/** The doors of consultations that want a code or a confirmed address. */
@Dependent
public class TakePart {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final EntryKeys entryKeys;
  private final EntryMails mails;
  private final Clock clock;

  @Inject
  TakePart(EntryKeys entryKeys, EntryMails mails, Clock clock) {
    this.entryKeys = entryKeys;
    this.mails = mails;
    this.clock = clock;
  }

  /** How a code stands. */
  public enum Standing {
    USABLE,
    USED,
    UNKNOWN
  }

  /** Looks, and uses nothing up. */
  @Transactional
  public Standing look(PublicConsultation consultation, EntryCode code) {
    try (Connection connection = database.getConnection()) {
      ConsultationScope.enter(connection, consultation.id());
      Optional<DataKey> key = entryKeys.find(connection, consultation.id());
      return key.isEmpty()
          ? Standing.UNKNOWN
          : look(connection, consultation, EntryKeys.index(key.get(), code));
    } catch (SQLException e) {
      throw new PersistenceException("A code could not be looked at", e);
    }
  }

  private static Standing look(Connection connection, PublicConsultation consultation, byte[] index)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select state from consultation.entry_code where consultation = ? and code = ?")) {
      select.setObject(1, consultation.id());
      select.setBytes(2, index);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Standing.UNKNOWN;
        }
        return row.getString(1).equals("UNUSED") ? Standing.USABLE : Standing.USED;
      }
    }
  }

  /**
   * Sends a mail with a link to whoever has the address; the answer tells nobody whether it was
   * used before. An address has one code, derived from it: asking again brings the same link, and
   * neither address nor code is kept. Does nothing unless the consultation is open and asks for
   * addresses.
   *
   * @param language of the mail, where there are words in it
   */
  @Transactional
  public void confirm(PublicConsultation consultation, String emailAddress, String language) {
    if (consultation.audience() != Audience.EMAIL
        || consultation.phase(clock.instant()) != Phase.OPEN) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      ConsultationScope.enter(connection, consultation.id());
      DataKey key = entryKeys.findOrCreate(connection, consultation.id());
      EntryCode code = EntryKeys.codeOf(key, emailAddress);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into consultation.entry_code (consultation, code, state)"
                  + " values (?, ?, 'UNUSED') on conflict do nothing")) {
        insert.setObject(1, consultation.id());
        insert.setBytes(2, EntryKeys.index(key, code));
        insert.executeUpdate();
      }
      mails.send(consultation, emailAddress.strip(), code, language);
    } catch (SQLException e) {
      throw new PersistenceException("An address could not be confirmed", e);
    }
  }
}
