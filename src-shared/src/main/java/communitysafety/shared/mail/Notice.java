package communitysafety.shared.mail;

import communitysafety.shared.outbox.OutboxMessage;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The mail that tells a team of a referral: its Reference, what kind it is, and where to read it.
 * Nothing of the report, since mail is copied, forwarded and shown on locked screens. The same
 * message gives the same mail again, down to its Message-ID, so that a repeat is known as one.
 */
final class Notice extends MimeMessage {

  private static final ResourceBundle TEXT =
      ResourceBundle.getBundle("communitysafety.shared.mail.text", Locale.ROOT);

  private final String messageId;

  Notice(Session session, MailSettings settings, OutboxMessage message, String mailbox)
      throws MessagingException {
    super(session);
    messageId = "<" + message.id() + "@" + settings.domain() + ">";
    String charset = StandardCharsets.UTF_8.name();
    String reference = message.reference().toString();
    setFrom(new InternetAddress(settings.from(), true));
    setRecipient(Message.RecipientType.TO, new InternetAddress(mailbox, true));
    setSentDate(Date.from(message.createdAt().toInstant()));
    setSubject(
        (message.redFlag() ? TEXT.getString("urgent") + " " : "")
            + MessageFormat.format(words(message, ".title"), reference),
        charset);
    setText(
        MessageFormat.format(
                TEXT.getString("body"),
                words(message, ".lead"),
                reference,
                subject(message),
                settings.publicUrl() + words(message, ".page") + reference)
            .replace("\n", "\r\n"),
        charset);
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    saveChanges();
  }

  /** Words that a subject has of its own, else those of all. */
  private static String words(OutboxMessage message, String part) {
    String own = message.subject() + "." + message.kind() + part;
    return TEXT.getString(TEXT.containsKey(own) ? own : message.kind() + part);
  }

  private static String subject(OutboxMessage message) {
    String key = "subject." + message.subject();
    return TEXT.getString(TEXT.containsKey(key) ? key : "subject.other");
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
