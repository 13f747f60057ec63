package communitysafety.shared.mail;

import communitysafety.shared.mail.PersonalMail.Attachment;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail to a person as it goes out. Sent again it bears the same Message-ID, so that a repeat is
 * known as one.
 */
final class Letter extends MimeMessage {

  private static final String CHARSET = StandardCharsets.UTF_8.name();

  private final String messageId;

  Letter(Session session, MailSettings settings, UUID id, Instant written, PersonalMail mail)
      throws MessagingException {
    super(session);
    messageId = "<" + id + "@" + settings.domain() + ">";
    setFrom(new InternetAddress(settings.from(), true));
    setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    setSentDate(Date.from(written));
    setSubject(mail.subject(), CHARSET);
    String text = mail.text().replace("\r\n", "\n").replace("\n", "\r\n");
    if (mail.attachments().isEmpty()) {
      setText(text, CHARSET);
    } else {
      setContent(parts(text, mail));
    }
    setContentLanguage(new String[] {mail.language().toLanguageTag()});
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    saveChanges();
  }

  /** The text, an invitation beside it, and the files; the invitation is among these too. */
  private static Multipart parts(String text, PersonalMail mail) throws MessagingException {
    MimeMultipart parts = new MimeMultipart("mixed");
    MimeBodyPart words = new MimeBodyPart();
    words.setText(text, CHARSET);
    Optional<Attachment> calendar =
        mail.attachments().stream().filter(Attachment::isCalendar).findFirst();
    if (calendar.isEmpty()) {
      parts.addBodyPart(words);
    } else {
      MimeMultipart ways = new MimeMultipart("alternative");
      ways.addBodyPart(words);
      ways.addBodyPart(part(calendar.get()));
      MimeBodyPart either = new MimeBodyPart();
      either.setContent(ways);
      parts.addBodyPart(either);
    }
    for (Attachment attachment : mail.attachments()) {
      MimeBodyPart file = part(attachment);
      file.setFileName(attachment.name());
      file.setDisposition(Part.ATTACHMENT);
      parts.addBodyPart(file);
    }
    return parts;
  }

  private static MimeBodyPart part(Attachment attachment) throws MessagingException {
    String type =
        attachment.isCalendar() && !attachment.type().toLowerCase(Locale.ROOT).contains("charset")
            ? attachment.type() + "; charset=" + CHARSET
            : attachment.type();
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), type)));
    part.setHeader("Content-Type", type);
    // As they are, byte for byte: a calendar's lines end and fold in a way of their own.
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
