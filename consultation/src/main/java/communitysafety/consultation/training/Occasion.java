package communitysafety.consultation.training;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What stands in somebody's calendar.
 *
 * @param dates in order; at least one
 * @param place where it is, on one line
 * @param bookingPage where they change or cancel, and find the joining link shortly before
 */
public record Occasion(String title, List<SessionDate> dates, String place, URI bookingPage) {

  public Occasion {
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("an occasion has a date");
    }
    dates = List.copyOf(dates);
  }

  /** Whether its last date has ended. */
  boolean isOver(Instant now) {
    return !now.isBefore(dates.get(dates.size() - 1).endsAt());
  }
}
