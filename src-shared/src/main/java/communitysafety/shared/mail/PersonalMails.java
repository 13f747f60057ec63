package communitysafety.shared.mail;

import communitysafety.shared.outbox.RelaySignal;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.WrappedKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * Where a use case leaves a mail to a person. It is stored sealed, address and all, as long as it
 * takes to hand it to the mail server, and is gone then.
 */
@ApplicationScoped
public class PersonalMails {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject BatchKeys keys;
  @Inject RelaySignal signal;
  @Inject Clock clock;

  /**
   * Stores the mail in the running transaction; the relays hear of it once that has committed.
   *
   * @throws jakarta.transaction.TransactionalException when no transaction is running
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enqueue(PersonalMail mail) {
    WrappedKey key = keys.create();
    OffsetDateTime now = OffsetDateTime.now(clock);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into shared.personal_mail"
                    + " (id, epoch, wrapped, sealed, created_at, state, next_attempt_at)"
                    + " values (?, ?, ?, ?, ?, 'PENDING', ?)")) {
      insert.setObject(1, key.id());
      insert.setInt(2, key.epoch());
      insert.setBytes(3, key.wrapped());
      insert.setBytes(4, keys.open(key).seal(MailBytes.of(mail), SealedMail.context(key.id())));
      insert.setObject(5, now);
      insert.setObject(6, now);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("A mail could not be stored", e);
    }
    signal.raiseAfterCommit();
  }

  /** How mails to persons stand: figures alone, for nobody may see whom they were for. */
  public PersonalMailStatus status() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) filter (where state = 'PENDING'),"
                    + " count(*) filter (where state = 'DEAD') from shared.personal_mail")) {
      row.next();
      return new PersonalMailStatus(row.getLong(1), row.getLong(2));
    } catch (SQLException e) {
      throw new PersistenceException("The mails could not be counted", e);
    }
  }
}
