package communitysafety.portal.training;

import communitysafety.consultation.training.Availability;
import communitysafety.consultation.training.BrowseCatalogue;
import communitysafety.consultation.training.BrowseCatalogue.Filter;
import communitysafety.consultation.training.BrowseCatalogue.Order;
import communitysafety.consultation.training.CalendarEntry;
import communitysafety.consultation.training.CatalogueLine;
import communitysafety.consultation.training.MeetingMode;
import communitysafety.consultation.training.PublicCalendar;
import communitysafety.consultation.training.SessionDescription;
import communitysafety.consultation.training.TrainingMailbox;
import communitysafety.consultation.training.TrainingTopic;
import communitysafety.consultation.training.Venue;
import communitysafety.portal.faces.PortalIdentity;
import communitysafety.portal.faces.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions as calendars that anybody may subscribe to or keep. */
@ApplicationScoped
public class Calendars {

  /** More sessions than are planned in years. */
  private static final int MOST = 500;

  @Inject BrowseCatalogue catalogue;
  @Inject PortalIdentity portal;
  @Inject Words words;
  @Inject SessionWords sessionWords;
  @Inject Clock clock;
  @Inject TrainingMailbox mailbox;

  /**
   * Those that can be booked, or waited for, now.
   *
   * @param topic null for all
   * @param area null for all
   */
  byte[] open(TrainingTopic topic, String area) {
    List<CatalogueLine> lines =
        catalogue.find(new Filter(topic, area, null, true), Order.DATE, 0, MOST).lines();
    return written(lines.stream().map(this::entry).toList());
  }

  /** One session, whatever its state: who has it in their calendar learns that it is cancelled. */
  byte[] of(SessionDescription session) {
    return written(
        List.of(
            new CalendarEntry(
                session.id(),
                session.title(),
                session.audience(),
                place(session.mode(), session.venue()),
                session.dates(),
                session.revision(),
                session.availability() == Availability.CANCELLED,
                page(session.id()))));
  }

  private CalendarEntry entry(CatalogueLine line) {
    return new CalendarEntry(
        line.id(),
        line.title(),
        line.audience(),
        place(line.mode(), line.venue()),
        line.dates(),
        line.revision(),
        false,
        page(line.id()));
  }

  private String place(MeetingMode mode, Optional<Venue> venue) {
    String building =
        venue.map(each -> each.name() + ", " + each.address() + ", " + each.postcode()).orElse("");
    return words.say("training.calendar.place." + mode, building);
  }

  private URI page(UUID session) {
    return URI.create(portal.getPublicUrl() + SessionVisit.address(session));
  }

  private byte[] written(List<CalendarEntry> entries) {
    return new PublicCalendar(mailbox.host(), portal.getName(), mailbox.address())
        .of(entries, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS));
  }

  /** Sends a calendar, or says that the one the reader has is still right. */
  void write(byte[] calendar, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = tag(calendar);
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, max-age=900");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/calendar;charset=UTF-8;method=PUBLISH");
    response.setHeader("Content-Disposition", "inline; filename=\"training.ics\"");
    response.setContentLength(calendar.length);
    response.getOutputStream().write(calendar);
  }

  /** The same as long as the calendar says the same: when it was written does not count. */
  static String tag(byte[] calendar) {
    String lasting =
        new String(calendar, StandardCharsets.UTF_8).replaceAll("DTSTAMP:[0-9TZ]+", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(lasting.getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
