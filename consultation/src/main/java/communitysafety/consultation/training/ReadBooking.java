package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows a booking to whoever holds its code. Reading changes nothing and locks nothing. */
@Dependent
public class ReadBooking {

  private final Attempts attempts;
  private final BookingsByCode bookings;
  private final BookingSeal seal;
  private final Clock clock;

  @Inject
  ReadBooking(Attempts attempts, BookingsByCode bookings, BookingSeal seal, Clock clock) {
    this.attempts = attempts;
    this.bookings = bookings;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * @throws BookingNotFound when the code leads to no booking
   */
  public OwnBooking read(CheckedCode code) {
    Instant now = clock.instant();
    return attempts.at(
        connection -> {
          BookingRow booking = bookings.find(connection, code);
          DataKey key = seal.keyOf(booking);
          return own(
              booking,
              TaughtRow.find(connection, booking.session(), now),
              standing(connection, booking),
              people(connection, booking, key),
              seal.openDetails(booking, key),
              now);
        });
  }

  /** Where in line the booking is, and what was decided about it. */
  private record Standing(int placeInLine, Optional<String> reason, boolean wasConfirmed) {}

  private OwnBooking own(
      BookingRow booking,
      TaughtRow row,
      Standing standing,
      List<OwnBooking.Attending> people,
      BookingDetails details,
      Instant now) {
    OwnBooking.Taught taught = row.taught();
    boolean offer = booking.state() == BookingState.OFFERED;
    boolean overOffer = offer && booking.expiresAt().toInstant().isBefore(now);
    BookingState state = overOffer ? BookingState.EXPIRED : booking.state();
    boolean awaited = booking.answerAwaitedSince() != null && !taught.over();
    boolean mayChange =
        state == BookingState.CONFIRMED
            && !taught.over()
            && (awaited || !now.isAfter(row.changeUntil()));
    boolean lost = state == BookingState.CANCELLED && taught.cancelled() && standing.wasConfirmed();
    return new OwnBooking(
        booking.id(),
        taught,
        state,
        booking.n(),
        details.contact(),
        details.organisation(),
        people,
        state == BookingState.WAITING ? Optional.of(standing.placeInLine()) : Optional.empty(),
        state == BookingState.OFFERED
            ? Optional.of(booking.expiresAt().toInstant())
            : Optional.empty(),
        standing.reason(),
        awaited,
        mayChange,
        row.changeUntil(),
        mayChange || lost,
        details.organisation().isEmpty()
                && state == BookingState.CONFIRMED
                && taught.online()
                && !taught.cancelled()
                && !taught.over()
            ? people.stream().findFirst().map(each -> seal.joinCode(each.id()))
            : Optional.empty(),
        row.feedback());
  }

  private static Standing standing(Connection connection, BookingRow booking) throws SQLException {
    return Sql.first(
            connection,
            "select (select count(*) from consultation.booking o where o.session = b.session"
                + " and o.state = 'WAITING' and o.place_in_line <= b.place_in_line), b.reason,"
                + " exists (select from consultation.booking_event e where e.booking = b.id"
                + " and e.kind = 'CONFIRMED') from consultation.booking b where b.id = ?",
            row ->
                new Standing(
                    row.getInt(1), Optional.ofNullable(row.getString(2)), row.getBoolean(3)),
            booking.id())
        .orElseThrow(BookingNotFound::new);
  }

  private List<OwnBooking.Attending> people(Connection connection, BookingRow booking, DataKey key)
      throws SQLException {
    return Sql.select(
        connection,
        "select a.id, a.sealed, a.attendance, (select c.id from consultation.certificate c"
            + " where c.attendee = a.id and c.superseded_by is null and c.revoked_at is null)"
            + " from consultation.attendee a left join consultation.place p on p.attendee = a.id"
            + " where a.booking = ? and a.live order by p.place_no, a.id",
        row -> {
          UUID attendee = row.getObject(1, UUID.class);
          return new OwnBooking.Attending(
              attendee,
              seal.openPerson(row.getBytes(2), attendee, key),
              Optional.ofNullable(row.getString(3)).map(Attendance::valueOf),
              Optional.ofNullable(row.getObject(4, UUID.class)));
        },
        booking.id());
  }
}
