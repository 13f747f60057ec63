package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.report.Contact;
import communitysafety.reporting.report.Contact.Channel;
import communitysafety.reporting.report.SafeContact;
import communitysafety.reporting.report.SafeContact.TimeOfDay;
import communitysafety.shared.privacy.PersonalText;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a named reporter may be reached, and when that is safe. */
public class ContactAnswer {

  /** The longest address that mail can carry (RFC 5321, section 4.5.3.1.3). */
  static final int MAX_EMAIL = 254;

  static final int MAX_PHONE = 50;
  static final int MAX_ADDRESS = 200;
  private static final int FEWEST_DIGITS = 6;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  /** The ways that are offered, in the order of the page. */
  enum Way {
    EMAIL,
    PHONE,
    LETTER,
    NONE
  }

  /** What a telephone number may be used for. */
  public enum PhoneUse {
    CALLS_AND_TEXTS,
    CALLS,
    TEXTS
  }

  private List<String> ways = List.of();
  private String email = "";
  private String phone = "";
  private PhoneUse phoneUse;
  private YesNo leaveMessage;
  private String address = "";
  private List<String> times = List.of();
  private List<String> days = List.of();
  private String mustNotKnow = "";
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

  public PhoneUse getPhoneUse() {
    return phoneUse;
  }

  public void setPhoneUse(PhoneUse phoneUse) {
    this.phoneUse = phoneUse;
  }

  public YesNo getLeaveMessage() {
    return leaveMessage;
  }

  public void setLeaveMessage(YesNo leaveMessage) {
    this.leaveMessage = leaveMessage;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = TypedText.lines(address);
  }

  public List<String> getTimes() {
    return times;
  }

  public void setTimes(List<String> times) {
    this.times = times == null ? List.of() : List.copyOf(times);
  }

  public List<String> getDays() {
    return days;
  }

  public void setDays(List<String> days) {
    this.days = days == null ? List.of() : List.copyOf(days);
  }

  public String getMustNotKnow() {
    return mustNotKnow;
  }

  public void setMustNotKnow(String mustNotKnow) {
    this.mustNotKnow = TypedText.line(mustNotKnow);
  }

  public String getSafely() {
    return safely;
  }

  public void setSafely(String safely) {
    this.safely = TypedText.lines(safely);
  }

  boolean may(Way way) {
    return ways.contains(way.name());
  }

  /** Who gives a number and says no more may be called: that is what a number is for. */
  boolean mayCall() {
    return may(Way.PHONE) && phoneUse != PhoneUse.TEXTS;
  }

  boolean mayText() {
    return may(Way.PHONE) && phoneUse != null && phoneUse != PhoneUse.CALLS;
  }

  boolean mayLeaveMessage() {
    return mayCall() && leaveMessage == YesNo.YES;
  }

  Set<TimeOfDay> safeTimes() {
    return AnswerWords.constants(TimeOfDay.class, times);
  }

  Set<DayOfWeek> safeDays() {
    return AnswerWords.constants(DayOfWeek.class, days);
  }

  public List<String> ownWords() {
    return List.of(address, mustNotKnow, safely);
  }

  public List<Mistake> mistakes() {
    if (ways.isEmpty()) {
      return List.of(Mistake.of("ways", "report.contact.ways.error.blank"));
    }
    if (may(Way.NONE) && ways.size() > 1) {
      return List.of(Mistake.of("ways", "report.contact.ways.error.both"));
    }
    List<Mistake> mistakes = new ArrayList<>();
    if (may(Way.EMAIL)) {
      emailMistake().ifPresent(mistakes::add);
    }
    if (may(Way.PHONE)) {
      phoneMistake().ifPresent(mistakes::add);
    }
    if (may(Way.LETTER)) {
      mistakes.addAll(addressMistakes());
    }
    mistakes.addAll(
        Mistake.ifLong("mustNotKnow", "report.contact", mustNotKnow, SafeContact.MAX_WORDS));
    mistakes.addAll(Mistake.ifLong("safely", "report.contact", safely, mostWords()));
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

  private List<Mistake> addressMistakes() {
    return address.isEmpty()
        ? List.of(Mistake.of("address", "report.contact.address.error.blank"))
        : Mistake.ifLong("address", "report.contact", address, MAX_ADDRESS);
  }

  /** What is left of the words for all else when an address stands before them. */
  private int mostWords() {
    return may(Way.LETTER) ? SafeContact.MAX_WORDS - MAX_ADDRESS - 1 : SafeContact.MAX_WORDS;
  }

  /** What was said under the ways that were chosen; several leave the preference open. */
  public Contact contact() {
    return new Contact(
        may(Way.EMAIL) ? new PersonalText(email) : null,
        may(Way.PHONE) ? new PersonalText(phone) : null,
        preference(),
        new SafeContact(
            mayCall(),
            mayText(),
            may(Way.EMAIL),
            may(Way.LETTER),
            safeDays(),
            safeTimes(),
            mayLeaveMessage(),
            AnswerWords.personal(mustNotKnow),
            AnswerWords.personal(addressAndAllElse())));
  }

  private Channel preference() {
    return ways.size() > 1 || may(Way.LETTER) ? null : Channel.valueOf(ways.get(0));
  }

  /** Letters have no place of their own in a contact: where they may go is said in words. */
  private String addressAndAllElse() {
    return Stream.of(may(Way.LETTER) ? address : "", safely)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
