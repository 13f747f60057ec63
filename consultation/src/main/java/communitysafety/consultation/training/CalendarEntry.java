package communitysafety.consultation.training;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * A session as anybody may put it into their calendar.
 *
 * @param title of the course
 * @param about who it is for and how to book, in a few words
 * @param place where it is, on one line
 * @param dates in order; at least one
 * @param revision how often time or place have been changed, from 0
 * @param page where it is told of and booked
 */
public record CalendarEntry(
    UUID session,
    String title,
    String about,
    String place,
    List<SessionDate> dates,
    int revision,
    boolean cancelled,
    URI page) {

  public CalendarEntry {
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("an entry has a date");
    }
    dates = List.copyOf(dates);
  }
}
