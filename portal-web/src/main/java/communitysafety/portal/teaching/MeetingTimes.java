package communitysafety.portal.teaching;

import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.hub.Area;
import communitysafety.shared.hub.Hubs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When and where sessions are, as staff read and type it: in Europe/London. */
@ApplicationScoped
public class MeetingTimes {

  /** What a webinar for all is filed under. */
  static final String COUNTY = "COUNTY";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  @Inject StaffWords words;
  @Inject Hubs hubs;

  /** {@code Mon 11 Jan 2027, 09:00}. */
  public String moment(Instant moment) {
    ZonedDateTime local = moment.atZone(LONDON);
    return words.say("staff.moment", DAY.format(local), TIME.format(local));
  }

  /** {@code Mon 11 Jan 2027, 09:00 to 11:30}; both days when it ends on another. */
  public String meeting(Instant startsAt, Instant endsAt) {
    ZonedDateTime start = startsAt.atZone(LONDON);
    ZonedDateTime end = endsAt.atZone(LONDON);
    return words.say(
        "staff.training.meeting",
        moment(startsAt),
        start.toLocalDate().equals(end.toLocalDate()) ? TIME.format(end) : moment(endsAt));
  }

  /** The whole county, then the hubs. */
  List<Choice> areas() {
    List<Choice> areas = new ArrayList<>();
    areas.add(new Choice(COUNTY, words.say("staff.training.county")));
    hubs.all().forEach(hub -> areas.add(new Choice(hub.code(), hub.name())));
    return areas;
  }

  /** Name of a hub's area, or of the whole county. */
  public String area(String code) {
    return code.equals(COUNTY)
        ? words.say("staff.training.county")
        : hubs.areas().stream()
            .filter(area -> area.code().equals(code))
            .map(Area::name)
            .findFirst()
            .orElse(code);
  }
}
