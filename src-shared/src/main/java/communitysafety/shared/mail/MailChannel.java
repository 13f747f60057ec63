package communitysafety.shared.mail;

import communitysafety.shared.outbox.Delivery;
import communitysafety.shared.outbox.Delivery.Delivered;
import communitysafety.shared.outbox.Delivery.Failed;
import communitysafety.shared.outbox.DeliveryChannel;
import communitysafety.shared.outbox.OutboxMessage;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Sends each message as a mail to the mailbox of its team. What the server answers when it refuses
 * is reduced to its three digits: the rest may quote addresses.
 */
@ApplicationScoped
public class MailChannel implements DeliveryChannel {

  private static final Logger LOG = System.getLogger(MailChannel.class.getName());

  /**
   * How Angus Mail begins the text of an exception that tells of an SMTP answer. Its own exception
   * types would say the same, but they belong to the server's library and not to the API.
   */
  private static final Pattern ANSWER = Pattern.compile("^([45]\\d\\d)\\b.*", Pattern.DOTALL);

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
    Session session = Session.getInstance(settings.properties());
    try {
      return send(session, new Notice(session, settings, message, mailbox.get()));
    } catch (AddressException e) {
      return new Failed(false, "MAILBOX_MALFORMED");
    } catch (MessagingException e) {
      return new Failed(true, "MAIL_NOT_COMPOSED");
    }
  }

  private Delivery send(Session session, Notice notice) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      try {
        transport.connect(
            settings.host(), settings.port(), settings.username(), settings.password());
      } catch (AuthenticationFailedException e) {
        return new Failed(true, "SMTP_SIGN_IN_REFUSED");
      } catch (MessagingException e) {
        return new Failed(true, "SMTP_UNREACHABLE");
      }
      try {
        transport.sendMessage(notice, notice.getAllRecipients());
        return new Delivered();
      } catch (MessagingException e) {
        return refused(e);
      }
    } finally {
      hangUp(transport);
    }
  }

  /** 5xx is the server's last word on this mail; all else may pass. */
  private static Failed refused(MessagingException refusal) {
    for (Exception e = refusal;
        e != null;
        e = e instanceof MessagingException nested ? nested.getNextException() : null) {
      Matcher answer = ANSWER.matcher(String.valueOf(e.getMessage()));
      if (answer.matches()) {
        return new Failed(answer.group(1).startsWith("4"), "SMTP_" + answer.group(1));
      }
    }
    return new Failed(true, "SMTP_BROKEN_OFF");
  }

  /** Whether the farewell is answered changes nothing about what was taken before. */
  private static void hangUp(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.DEBUG, "the mail server did not say goodbye");
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
