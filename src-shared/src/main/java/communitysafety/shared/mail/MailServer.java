package communitysafety.shared.mail;

import communitysafety.shared.outbox.Delivery;
import communitysafety.shared.outbox.Delivery.Delivered;
import communitysafety.shared.outbox.Delivery.Failed;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server that takes our mail. What it answers when it refuses is reduced to its three digits:
 * the rest may quote addresses.
 */
final class MailServer {

  private static final Logger LOG = System.getLogger(MailServer.class.getName());

  /**
   * How Angus Mail begins the text of an exception that tells of an SMTP answer. Its own exception
   * types would say the same, but they belong to the server's library and not to the API.
   */
  private static final Pattern ANSWER = Pattern.compile("^([45]\\d\\d)\\b.*", Pattern.DOTALL);

  private final MailSettings settings;
  private final Session session;

  MailServer(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(settings.properties());
  }

  /** To compose a mail in. */
  Session session() {
    return session;
  }

  /** Hands one mail over, in a connection of its own. */
  Delivery take(MimeMessage mail) throws MessagingException {
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
        transport.sendMessage(mail, mail.getAllRecipients());
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
}
