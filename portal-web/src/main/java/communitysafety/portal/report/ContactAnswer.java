package communitysafety.portal.report;

import communitysafety.reporting.report.Contact;
import communitysafety.reporting.report.Contact.Channel;
import communitysafety.reporting.report.SafeContact;
import communitysafety.shared.privacy.PersonalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a named reporter may be reached. */
public class ContactAnswer {

  /** The longest address that mail can carry (RFC 5321, section 4.5.3.1.3). */
  static final int MAX_EMAIL = 254;

  static final int MAX_PHONE = 50;
  private static final int FEWEST_DIGITS = 6;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  private List<String> ways = List.of();
  private String email = "";
  private String phone = "";
  private YesNo leaveMessage;
  private String safely = "";

  public List<String> getWays() {
    return ways;
  }

  public void setWays(List<String> ways) {
    this.ways = ways == null ? List.of() : List.copyOf(ways);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = TypedText.line(email);
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = TypedText.line(phone);
  }

  public YesNo getLeaveMessage() {
    return leaveMessage;
  }

  public void setLeaveMessage(YesNo leaveMessage) {
    this.leaveMessage = leaveMessage;
  }

  public String getSafely() {
    return safely;
  }

  public void setSafely(String safely) {
    this.safely = TypedText.lines(safely);
  }

  private boolean may(Channel way) {
    return ways.contains(way.name());
  }

  public List<Mistake> mistakes() {
    if (ways.isEmpty()) {
      return List.of(Mistake.of("ways", "report.contact.ways.error.blank"));
    }
    if (may(Channel.NONE) && ways.size() > 1) {
      return List.of(Mistake.of("ways", "report.contact.ways.error.both"));
    }
    List<Mistake> mistakes = new ArrayList<>();
    if (may(Channel.EMAIL)) {
      emailMistake().ifPresent(mistakes::add);
    }
    if (may(Channel.PHONE)) {
      phoneMistake().ifPresent(mistakes::add);
    }
    if (safely.length() > SafeContact.MAX_WORDS) {
      mistakes.add(Mistake.of("safely", "report.contact.safely.error.long", SafeContact.MAX_WORDS));
    }
    return mistakes;
  }

  private Optional<Mistake> emailMistake() {
    if (email.isEmpty()) {
      return Optional.of(Mistake.of("email", "report.contact.email.error.blank"));
    }
    return email.length() > MAX_EMAIL || !EMAIL.matcher(email).matches()
        ? Optional.of(Mistake.of("email", "report.contact.email.error.shape"))
        : Optional.empty();
  }

  private Optional<Mistake> phoneMistake() {
    if (phone.isEmpty()) {
      return Optional.of(Mistake.of("phone", "report.contact.phone.error.blank"));
    }
    long digits = phone.chars().filter(Character::isDigit).count();
    return phone.length() > MAX_PHONE || digits < FEWEST_DIGITS
        ? Optional.of(Mistake.of("phone", "report.contact.phone.error.shape"))
        : Optional.empty();
  }

  /** What was said under the ways that were chosen; both ways leave the preference open. */
  public Contact contact() {
    return new Contact(
        may(Channel.EMAIL) ? new PersonalText(email) : null,
        may(Channel.PHONE) ? new PersonalText(phone) : null,
        ways.size() == 1 ? Channel.valueOf(ways.get(0)) : null,
        new SafeContact(
            may(Channel.PHONE),
            false,
            may(Channel.EMAIL),
            false,
            Set.of(),
            Set.of(),
            may(Channel.PHONE) && leaveMessage == YesNo.YES,
            null,
            safely.isEmpty() ? null : new PersonalText(safely)));
  }
}
