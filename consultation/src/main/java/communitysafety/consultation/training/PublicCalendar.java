package communitysafety.consultation.training;

import communitysafety.shared.calendar.WorkingDays;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes sessions for calendars that nobody is invited by (RFC 5545, METHOD PUBLISH): each session
 * and date has one UID for life, so that who reads again replaces what they had. It takes up
 * nobody's time: to find a session in one's calendar is not to be booked.
 */
public final class PublicCalendar {

  private static final Duration REFRESH = Duration.ofHours(6);

  private final String host;
  private final Organizer organizer;

  /**
   * @param host what UIDs end with, such as {@code portal.example.org}; never changes
   * @param organizerName who publishes
   * @param organizerMailbox where they are written to
   */
  public PublicCalendar(String host, String organizerName, String organizerMailbox) {
    this.host = host;
    organizer = new Organizer(Invitations.mailto(organizerMailbox));
    organizer.add(new Cn(Invitations.plain(organizerName)));
  }

  /**
   * The whole calendar, in UTF-8.
   *
   * @param entries may be empty: then it holds the time zone alone
   * @param writtenAt in whole seconds
   */
  public byte[] of(List<CalendarEntry> entries, Instant writtenAt) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//North Yorkshire Community Safety Partnership//Portal//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new RefreshInterval(null, REFRESH));
    calendar.add(Invitations.LONDON);
    for (CalendarEntry entry : entries) {
      for (int i = 0; i < entry.dates().size(); i++) {
        calendar.add(event(entry, i, writtenAt));
      }
    }
    return Invitations.written(calendar);
  }

  private VEvent event(CalendarEntry entry, int number, Instant writtenAt) {
    SessionDate date = entry.dates().get(number);
    URI page = entry.page();
    VEvent event = new VEvent(false);
    event.add(new Uid("session-" + entry.session() + "-" + (number + 1) + "@" + host));
    event.add(new DtStamp(writtenAt));
    event.add(new Sequence(entry.revision()));
    event.add(new DtStart<>((Temporal) date.startsAt().atZone(WorkingDays.ZONE)));
    event.add(new DtEnd<>((Temporal) date.endsAt().atZone(WorkingDays.ZONE)));
    event.add(new Summary(Invitations.oneLine(entry.title())));
    event.add(new Location(Invitations.oneLine(entry.place())));
    event.add(new Description(entry.about() + "\n" + page));
    event.add(new Url(page));
    event.add(organizer.copy());
    event.add(
        entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    event.add(ImmutableTransp.TRANSPARENT);
    return event;
  }
}
