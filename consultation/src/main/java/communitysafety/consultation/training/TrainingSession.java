package communitysafety.consultation.training;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A course as it is taught once: when, where, by whom and to how many. It is open for bookings
 * within its window until it is cancelled. How many places are taken is not told here, as it would
 * be old at once: {@link BrowseCatalogue} gives a glance, the gate decides.
 *
 * @param course which edition of which course
 * @param area code of a hub, or {@code COUNTY} for a webinar for all
 * @param dates in order; at least one
 * @param trainers staff who teach it; they alone read what people need
 * @param capacity more than none
 * @param bookingOpensAt from when places may be booked
 * @param bookingClosesAt until when, exclusive
 * @param changeUntil until when people cancel and move by themselves
 * @param mostPerOrganisation places one organisation may have, over all its bookings
 */
public record TrainingSession(
    UUID id,
    UUID course,
    Gathering gathering,
    String area,
    List<SessionDate> dates,
    Set<UUID> trainers,
    int capacity,
    Instant bookingOpensAt,
    Instant bookingClosesAt,
    Instant changeUntil,
    FitPolicy fitPolicy,
    int mostPerOrganisation) {

  public TrainingSession {
    if (dates.isEmpty() || capacity < 1 || mostPerOrganisation < 1) {
      throw new IllegalArgumentException("a session has a date and a place");
    }
    for (int i = 1; i < dates.size(); i++) {
      if (dates.get(i).startsAt().isBefore(dates.get(i - 1).endsAt())) {
        throw new IllegalArgumentException("the dates of a session come one after the other");
      }
    }
    if (!bookingClosesAt.isAfter(bookingOpensAt)) {
      throw new IllegalArgumentException("booking closes after it opens");
    }
    dates = List.copyOf(dates);
    trainers = Set.copyOf(trainers);
  }
}
