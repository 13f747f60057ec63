package communitysafety.shared.mail;

import communitysafety.shared.outbox.Delivery;
import communitysafety.shared.outbox.Delivery.Failed;
import communitysafety.shared.outbox.DeliveryChannel;
import communitysafety.shared.outbox.OutboxMessage;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Sends each message as a mail to the mailbox of its team. */
@ApplicationScoped
public class MailChannel implements DeliveryChannel {

  @Inject MailSettings settings;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Override
  public boolean configured() {
    return settings.configured();
  }

  @Override
  public Delivery deliver(OutboxMessage message) {
    Optional<String> mailbox;
    try {
      mailbox = mailboxOf(message.recipient());
    } catch (SQLException e) {
      return new Failed(true, "DATABASE");
    }
    if (mailbox.isEmpty()) {
      return new Failed(false, "NO_MAILBOX");
    }
    MailServer server = new MailServer(settings);
    try {
      return server.take(new Notice(server.session(), settings, message, mailbox.get()));
    } catch (AddressException e) {
      return new Failed(false, "MAILBOX_MALFORMED");
    } catch (MessagingException e) {
      return new Failed(true, "MAIL_NOT_COMPOSED");
    }
  }

  private Optional<String> mailboxOf(String team) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select mailbox from shared.team where code = ?")) {
      select.setString(1, team);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}
