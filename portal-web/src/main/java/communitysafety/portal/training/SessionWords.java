package communitysafety.portal.training;

import communitysafety.consultation.training.Availability;
import communitysafety.consultation.training.MeetingMode;
import communitysafety.consultation.training.SessionDate;
import communitysafety.consultation.training.TrainingTopic;
import communitysafety.consultation.training.Venue;
import communitysafety.portal.faces.Words;
import communitysafety.shared.hub.Hub;
import communitysafety.shared.hub.Hubs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** When, where and for whom a session is, as people say it; times are those of Europe/London. */
@ApplicationScoped
public class SessionWords {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h", Locale.UK);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("h:mm", Locale.UK);
  private static final int MINUTES_AN_HOUR = 60;

  @Inject Words words;
  @Inject Hubs hubs;

  /** One meeting: its day, from when and until when. */
  public String when(SessionDate date) {
    ZonedDateTime from = date.startsAt().atZone(LONDON);
    ZonedDateTime to = date.endsAt().atZone(LONDON);
    return from.toLocalDate().equals(to.toLocalDate())
        ? words.say("training.when.day", DAY.format(from), time(from), time(to))
        : words.say("training.when.days", DAY.format(from), time(from), DAY.format(to), time(to));
  }

  /** The first meeting, and how many there are where it is not the only one. */
  public String when(List<SessionDate> dates) {
    String first = when(dates.get(0));
    return dates.size() == 1 ? first : words.say("training.when.first", dates.size(), first);
  }

  /** A day and time. */
  public String moment(Instant moment) {
    ZonedDateTime local = moment.atZone(LONDON);
    return words.say("training.when.moment", time(local), DAY.format(local));
  }

  /** The time of day alone. */
  public String time(Instant moment) {
    return time(moment.atZone(LONDON));
  }

  private String time(ZonedDateTime moment) {
    LocalTime time = moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    if (time.equals(LocalTime.NOON)) {
      return words.say("training.when.noon");
    }
    if (time.equals(LocalTime.MIDNIGHT)) {
      return words.say("training.when.midnight");
    }
    String number = (time.getMinute() == 0 ? HOUR : MINUTE).format(time);
    return number + (time.isBefore(LocalTime.NOON) ? "am" : "pm");
  }

  public String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** The building and the area it serves, or that it is at a screen. */
  public String where(MeetingMode mode, Optional<Venue> venue, String area) {
    String place = venue.map(Venue::name).orElse("");
    return words.say("training.where." + mode, place, area(area));
  }

  /** Name of an area. */
  public String area(String code) {
    return hubs.find(code).map(Hub::name).orElseGet(() -> words.say("training.area.COUNTY"));
  }

  public String topics(Collection<TrainingTopic> topics) {
    return topics.stream()
        .map(each -> words.say("TrainingTopic." + each))
        .collect(Collectors.joining(", "));
  }

  /** What can be done about it now, such as how many places are left. */
  public String places(Availability availability, int free, Instant opensAt) {
    return switch (availability) {
      case FREE -> words.say("training.places.FREE", free);
      case COMING -> words.say("training.places.COMING", moment(opensAt));
      default -> words.say("training.places." + availability);
    };
  }

  /** How long it takes, in hours and minutes. */
  public String duration(Duration duration) {
    long minutes = duration.toMinutes();
    return words.say("training.duration", minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
  }
}
