package communitysafety.consultation.training;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A booking, opened for the team that owns the session.
 *
 * @param n how many places
 * @param at when it was made
 * @param expiresAt until when it is offered; empty when it is not
 * @param contact who booked
 * @param organisation for which; empty for somebody who booked for themselves
 * @param people who comes, as far as they were named
 */
public record OpenedBooking(
    UUID booking,
    int n,
    BookingState state,
    OffsetDateTime at,
    Optional<OffsetDateTime> expiresAt,
    Person contact,
    Optional<String> organisation,
    List<Person> people) {

  public OpenedBooking {
    people = List.copyOf(people);
  }

  /** Never who it is. */
  @Override
  public String toString() {
    return "OpenedBooking[" + booking + "]";
  }
}
