package communitysafety.consultation.training;

import communitysafety.shared.calendar.WorkingDays;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes invitations that stay true (RFC 5545, RFC 5546): each person and date has one UID for
 * life, each change the next sequence, so that a calendar that gets the mails in any order ends
 * with what is. Nothing is asked for and nothing stored: the same standing makes the same messages.
 *
 * <p>A message names one person alone. Times are those of Europe/London, with its rules, so that an
 * entry stays at ten o'clock when the clocks change.
 */
@Dependent
public class Invitations {

  private static final int MOST_OCTETS_A_LINE = 75;

  /** Only ever written, so that all may have the same. */
  static final VTimeZone LONDON = london();

  private final String host;
  private final Organizer organizer;

  /** As configured. */
  @Inject
  Invitations(TrainingMailbox mailbox) {
    this(mailbox.host(), new TrainingWords().get("organizer"), mailbox.address());
  }

  /**
   * @param host what UIDs end with, such as {@code portal.example.org}; never changes
   * @param organizerName who invites
   * @param organizerMailbox where answers go; never changes
   */
  public Invitations(String host, String organizerName, String organizerMailbox) {
    this.host = host;
    organizer = new Organizer(mailto(organizerMailbox));
    organizer.add(new Cn(plain(organizerName)));
  }

  /**
   * What to send somebody so that their calendar shows how things stand.
   *
   * @param sentAt of the mail
   * @return a request for each date they are expected at, and a cancellation for each other date
   *     that they were told of; in the order of the dates
   */
  public List<CalendarMessage> of(Invited invited, Instant sentAt) {
    List<CalendarMessage> messages = new ArrayList<>();
    List<SessionDate> dates = invited.occasion().dates();
    int most = Math.max(invited.comes() ? dates.size() : 0, invited.datesTold());
    for (int i = 0; i < most; i++) {
      // One that falls away needs a time too; any will do.
      SessionDate date = dates.get(Math.min(i, dates.size() - 1));
      boolean cancels = !invited.comes() || i >= dates.size();
      messages.add(message(invited, i, date, cancels, sentAt));
    }
    return messages;
  }

  private CalendarMessage message(
      Invited invited, int number, SessionDate date, boolean cancels, Instant sentAt) {
    String uid = invited.attendee() + (number == 0 ? "" : "-" + (number + 1)) + "@" + host;
    Occasion occasion = invited.occasion();
    VEvent event = new VEvent(false);
    event.add(new Uid(uid));
    event.add(new DtStamp(sentAt));
    event.add(new Sequence(invited.sequence()));
    event.add(new DtStart<>((Temporal) date.startsAt().atZone(WorkingDays.ZONE)));
    event.add(new DtEnd<>((Temporal) date.endsAt().atZone(WorkingDays.ZONE)));
    event.add(new Summary(oneLine(occasion.title())));
    event.add(new Location(oneLine(occasion.place())));
    event.add(new Description(occasion.bookingPage().toString()));
    event.add(new Url(occasion.bookingPage()));
    event.add(organizer.copy());
    event.add(attendee(invited.person(), cancels));
    event.add(status(cancels));

    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//North Yorkshire Community Safety Partnership//Portal//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(cancels ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
    calendar.add(LONDON);
    calendar.add(event);
    return new CalendarMessage(cancels, uid, invited.sequence(), written(calendar));
  }

  private static Status status(boolean cancels) {
    return cancels ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
  }

  private static Attendee attendee(Person person, boolean cancels) {
    Attendee attendee = new Attendee(mailto(person.email()));
    attendee.add(new Cn(plain(person.name())));
    if (!cancels) {
      attendee.add(PartStat.ACCEPTED);
      attendee.add(Rsvp.FALSE);
    }
    return attendee;
  }

  /** The rules in force, of the library's own definitions; what was before our time stays away. */
  private static VTimeZone london() {
    VTimeZone all =
        TimeZoneRegistryFactory.getInstance()
            .createRegistry()
            .getTimeZone(WorkingDays.ZONE.getId())
            .getVTimeZone();
    List<Observance> inForce =
        all.getObservances().stream()
            .filter(
                each ->
                    each.<RRule<?>>getProperty(Property.RRULE)
                        .filter(rule -> rule.getRecur().getUntil() == null)
                        .isPresent())
            .toList();
    return new VTimeZone(
        new PropertyList(List.of(new TzId(WorkingDays.ZONE.getId()))),
        new ComponentList<>(inForce));
  }

  static URI mailto(String address) {
    return URI.create(
        "mailto:"
            + URLEncoder.encode(address, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@")
                // Not every reader decodes, and these may stand as they are (RFC 6068).
                .replace("%2B", "+")
                .replace("%27", "'"));
  }

  /** A parameter knows no quotation marks and no escapes: look-alikes stand for them. */
  static String plain(String name) {
    return oneLine(name).replace('"', '”').replace('\\', '⧵');
  }

  static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  static byte[] written(Calendar calendar) {
    StringWriter unfolded = new StringWriter();
    try {
      new CalendarOutputter(true, Integer.MAX_VALUE).output(calendar, unfolded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The library folds long lines whatever it is told.
    String lines = unfolded.toString().replaceAll("\r?\n[ \t]", "");
    return folded(lines).getBytes(StandardCharsets.UTF_8);
  }

  /** At most 75 octets a line, as the standard counts; the library counts characters. */
  private static String folded(String unfolded) {
    StringBuilder folded = new StringBuilder(unfolded.length() + 100);
    for (String line : unfolded.split("\r?\n")) {
      int octets = 0;
      for (int at = 0; at < line.length(); ) {
        int character = line.codePointAt(at);
        int width =
            new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8).length;
        if (octets + width > MOST_OCTETS_A_LINE) {
          folded.append("\r\n ");
          octets = 1;
        }
        folded.appendCodePoint(character);
        octets += width;
        at += Character.charCount(character);
      }
      folded.append("\r\n");
    }
    return folded.toString();
  }
}
