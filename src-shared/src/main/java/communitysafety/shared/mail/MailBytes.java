package communitysafety.shared.mail;

import communitysafety.shared.mail.PersonalMail.Attachment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mail to a person as the bytes that are sealed: each text and file with its length before it.
 */
final class MailBytes {

  /** Of this form; another one would have another number. */
  private static final int FORM = 1;

  private MailBytes() {}

  static byte[] of(PersonalMail mail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      write(mail.to(), out);
      write(mail.subject(), out);
      write(mail.text(), out);
      write(mail.language().toLanguageTag(), out);
      out.writeInt(mail.attachments().size());
      for (Attachment attachment : mail.attachments()) {
        write(attachment.name(), out);
        write(attachment.type(), out);
        write(attachment.bytes(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static PersonalMail read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != FORM) {
        throw new IllegalStateException("a mail of another release");
      }
      String to = text(in);
      String subject = text(in);
      String text = text(in);
      Locale language = Locale.forLanguageTag(text(in));
      List<Attachment> attachments = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        attachments.add(new Attachment(text(in), text(in), in.readNBytes(in.readInt())));
      }
      return new PersonalMail(to, subject, text, language, attachments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8), out);
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
