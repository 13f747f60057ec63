package communitysafety.portal.booked;

import communitysafety.consultation.training.FindOtherSessions.OtherSession;
import communitysafety.consultation.training.OwnBooking;
import communitysafety.consultation.training.SessionDate;
import communitysafety.portal.faces.Words;
import communitysafety.shared.calendar.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When and where people meet, as it is said, in Europe/London. */
@ApplicationScoped
public class MeetingsInWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  @Inject Words words;

  /** One line for each meeting. */
  List<String> lines(List<SessionDate> dates) {
    return dates.stream().map(this::line).toList();
  }

  private String line(SessionDate date) {
    ZonedDateTime starts = date.startsAt().atZone(WorkingDays.ZONE);
    ZonedDateTime ends = date.endsAt().atZone(WorkingDays.ZONE);
    String until =
        starts.toLocalDate().equals(ends.toLocalDate()) ? TIME.format(ends) : moment(date.endsAt());
    return words.say("booked.meeting", DAY.format(starts), TIME.format(starts), until);
  }

  /** Where people meet, on a few lines. */
  List<String> where(OwnBooking.Taught taught) {
    List<String> lines = new ArrayList<>();
    taught
        .venue()
        .ifPresent(venue -> lines.addAll(List.of(venue.name(), venue.address(), venue.postcode())));
    if (taught.online()) {
      lines.add(words.say(lines.isEmpty() ? "booked.online" : "booked.orOnline"));
    }
    return lines;
  }

  /** A session to choose from: its meetings, and where they are. */
  List<String> inLines(OtherSession session) {
    List<String> all = new ArrayList<>(lines(session.dates()));
    all.add(where(session));
    return all;
  }

  /** Where a session is. */
  String where(OtherSession session) {
    String online = words.say(session.venue().isEmpty() ? "booked.online" : "booked.orOnline");
    return session
        .venue()
        .map(place -> session.online() ? place + " " + online : place)
        .orElse(online);
  }

  /** A day and a time. */
  String moment(Instant moment) {
    ZonedDateTime local = moment.atZone(WorkingDays.ZONE);
    return words.say("booked.moment", TIME.format(local), DAY.format(local));
  }

  /** A time of today, or with its day when it is another. */
  String time(Instant moment, Instant now) {
    ZonedDateTime local = moment.atZone(WorkingDays.ZONE);
    return local.toLocalDate().equals(now.atZone(WorkingDays.ZONE).toLocalDate())
        ? TIME.format(local)
        : moment(moment);
  }
}
