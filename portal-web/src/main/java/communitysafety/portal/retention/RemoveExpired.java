package communitysafety.portal.retention;

import communitysafety.reporting.conversation.RemoveExpiredReturnCodes;
import communitysafety.reporting.retention.RemoveExpiredIdempotencyKeys;
import communitysafety.shared.mail.RemoveDeadPersonalMails;
import communitysafety.shared.outbox.RemoveDeliveredMessages;
import communitysafety.shared.submission.RemoveExpiredDrafts;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Removes expired drafts, Idempotency-Keys and return codes, messages delivered and mails given up
 * long ago, unless another node is at it.
 */
@Dependent
public class RemoveExpired {

  /** The advisory lock a node holds meanwhile: a number that no other lock of the portal uses. */
  public static final long LOCK = 0x72656d6f7665L;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final RemoveExpiredDrafts drafts;
  private final RemoveExpiredIdempotencyKeys idempotencyKeys;
  private final RemoveExpiredReturnCodes returnCodes;
  private final RemoveDeliveredMessages messages;
  private final RemoveDeadPersonalMails mails;

  @Inject
  RemoveExpired(
      RemoveExpiredDrafts drafts,
      RemoveExpiredIdempotencyKeys idempotencyKeys,
      RemoveExpiredReturnCodes returnCodes,
      RemoveDeliveredMessages messages,
      RemoveDeadPersonalMails mails) {
    this.drafts = drafts;
    this.idempotencyKeys = idempotencyKeys;
    this.returnCodes = returnCodes;
    this.messages = messages;
    this.mails = mails;
  }

  /**
   * @return how many rows were removed; 0 also when another node is at it
   */
  @Transactional
  public int remove() {
    if (!isOurTurn()) {
      return 0;
    }
    return drafts.remove()
        + idempotencyKeys.remove()
        + returnCodes.remove()
        + messages.remove()
        + mails.remove();
  }

  /** The lock goes with the transaction. */
  private boolean isOurTurn() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new PersistenceException("The lock of the removal could not be asked for", e);
    }
  }
}
