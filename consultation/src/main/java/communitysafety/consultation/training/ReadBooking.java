package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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
              standing(connection, booking),
              dates(connection, booking),
              people(connection, booking, key),
              seal.openDetails(booking, key),
              now);
        });
  }

  /** What is told of the session and the course, and where in line the booking is. */
  private record Standing(
      String title,
      Optional<String> feedback,
      Optional<Venue> venue,
      boolean online,
      boolean cancelled,
      Instant changeUntil,
      int placeInLine,
      Optional<String> reason,
      boolean wasConfirmed) {}

  private OwnBooking own(
      BookingRow booking,
      Standing standing,
      List<SessionDate> dates,
      List<OwnBooking.Attending> people,
      BookingDetails details,
      Instant now) {
    boolean offer = booking.state() == BookingState.OFFERED;
    boolean overOffer = offer && booking.expiresAt().toInstant().isBefore(now);
    BookingState state = overOffer ? BookingState.EXPIRED : booking.state();
    boolean over = !dates.get(dates.size() - 1).endsAt().isAfter(now);
    boolean awaited = booking.answerAwaitedSince() != null && !over;
    boolean mayChange =
        state == BookingState.CONFIRMED
            && !over
            && (awaited || !now.isAfter(standing.changeUntil()));
    boolean lost =
        state == BookingState.CANCELLED && standing.cancelled() && standing.wasConfirmed();
    return new OwnBooking(
        booking.id(),
        new OwnBooking.Taught(
            booking.session(),
            standing.title(),
            dates,
            standing.venue(),
            standing.online(),
            standing.cancelled(),
            over),
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
        standing.changeUntil(),
        mayChange || lost,
        details.organisation().isEmpty()
                && state == BookingState.CONFIRMED
                && standing.online()
                && !standing.cancelled()
                && !over
            ? people.stream().findFirst().map(each -> seal.joinCode(each.id()))
            : Optional.empty(),
        standing.feedback());
  }

  private static Standing standing(Connection connection, BookingRow booking) throws SQLException {
    return Sql.first(
            connection,
            "select c.title, c.feedback, s.joining_link is not null, s.state, s.change_until,"
                + " (select count(*) from consultation.booking o where o.session = b.session"
                + " and o.state = 'WAITING' and o.place_in_line <= b.place_in_line), b.reason,"
                + " exists (select from consultation.booking_event e where e.booking = b.id"
                + " and e.kind = 'CONFIRMED'),"
                + " v.id, v.name, v.address, v.postcode, v.area, v.access, v.directions"
                + " from consultation.booking b"
                + " join consultation.training_session s on s.id = b.session"
                + " join consultation.course c on c.id = s.course"
                + " left join consultation.venue v on v.id = s.venue where b.id = ?",
            row ->
                new Standing(
                    row.getString(1),
                    Optional.ofNullable(row.getString(2)),
                    Optional.ofNullable(venue(row)),
                    row.getBoolean(3),
                    row.getString(4).equals("CANCELLED"),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getInt(6),
                    Optional.ofNullable(row.getString(7)),
                    row.getBoolean(8)),
            booking.id())
        .orElseThrow(BookingNotFound::new);
  }

  /** Null for a webinar. */
  private static Venue venue(ResultSet row) throws SQLException {
    UUID id = row.getObject(9, UUID.class);
    return id == null
        ? null
        : new Venue(
            id,
            row.getString(10),
            row.getString(11),
            row.getString(12),
            row.getString(13),
            row.getString(14),
            row.getString(15));
  }

  private static List<SessionDate> dates(Connection connection, BookingRow booking)
      throws SQLException {
    return Sql.select(
        connection,
        "select starts_at, ends_at from consultation.session_date where session = ?"
            + " order by number",
        row ->
            new SessionDate(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getObject(2, OffsetDateTime.class).toInstant()),
        booking.session());
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
