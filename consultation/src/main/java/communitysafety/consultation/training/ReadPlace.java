package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Shows somebody whom an organisation booked for their own place. Reading changes nothing and locks
 * nothing.
 */
@Dependent
public class ReadPlace {

  private final Attempts attempts;
  private final PlacesByCode places;
  private final BookingSeal seal;
  private final Clock clock;

  @Inject
  ReadPlace(Attempts attempts, PlacesByCode places, BookingSeal seal, Clock clock) {
    this.attempts = attempts;
    this.places = places;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * @throws BookingNotFound when the code leads to nobody whom others booked for
   */
  public OwnPlace read(CheckedCode code) {
    Instant now = clock.instant();
    return attempts.at(connection -> read(connection, places.find(connection, code), now));
  }

  private OwnPlace read(Connection connection, PlacesByCode.Found found, Instant now)
      throws SQLException {
    BookingRow booking =
        BookingRow.find(connection, found.booking()).orElseThrow(BookingNotFound::new);
    DataKey key = seal.keyOf(booking);
    TaughtRow row = TaughtRow.find(connection, found.session(), now);
    boolean comes = found.live() && booking.state() == BookingState.CONFIRMED;
    return new OwnPlace(
        row.taught(),
        seal.openPerson(found.sealed(), found.attendee(), key),
        seal.openDetails(booking, key).organisation().orElseThrow(),
        comes,
        comes && !row.hasBegun(now),
        row.taught().dates().get(0).startsAt(),
        comes && row.taught().online() && !row.taught().over()
            ? Optional.of(seal.joinCode(found.attendee()))
            : Optional.empty());
  }
}
