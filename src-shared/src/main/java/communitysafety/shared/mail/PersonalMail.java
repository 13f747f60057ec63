package communitysafety.shared.mail;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A mail to one person who gave us their address for it. It prints as nothing: address and words
 * are personal.
 *
 * @param to one address, as it was typed; whether it is one is seen when the mail is sent
 * @param subject one line, not blank; shown on locked screens, so neutral
 * @param text plain text, lines ended by {@code \n}
 * @param language the text is in
 * @param attachments what comes with it, in order; may be empty
 */
public record PersonalMail(
    String to, String subject, String text, Locale language, List<Attachment> attachments) {

  /**
   * @throws IllegalArgumentException when address or subject are blank or have more than one line
   */
  public PersonalMail {
    if (isNoLine(to) || isNoLine(subject)) {
      throw new IllegalArgumentException("an address and a subject are one line each");
    }
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(language, "language");
    attachments = List.copyOf(attachments);
  }

  /** Without attachments. */
  public PersonalMail(String to, String subject, String text, Locale language) {
    this(to, subject, text, language, List.of());
  }

  /** A line break in a header would begin another header. */
  private static boolean isNoLine(String text) {
    return text.isBlank() || text.chars().anyMatch(Character::isISOControl);
  }

  @Override
  public String toString() {
    return "PersonalMail[…]";
  }

  /**
   * A file that comes with a mail. A calendar entry ({@code text/calendar; method=REQUEST}, in
   * UTF-8) is put beside the text as well, where programs look for invitations.
   *
   * @param name of the file, such as {@code invitation.ics}
   * @param type MIME type with its parameters
   * @param bytes not copied, not to be changed
   */
  public record Attachment(String name, String type, byte[] bytes) {

    /**
     * @throws IllegalArgumentException when name or type are blank or have more than one line
     */
    public Attachment {
      if (isNoLine(name) || isNoLine(type)) {
        throw new IllegalArgumentException("name and type of a file are one line each");
      }
      Objects.requireNonNull(bytes, "bytes");
    }

    boolean isCalendar() {
      return type.toLowerCase(Locale.ROOT).startsWith("text/calendar");
    }

    @Override
    public String toString() {
      return "Attachment[…]";
    }
  }
}
