package communitysafety.consultation.training;

import communitysafety.consultation.training.News.OtherDate;
import communitysafety.consultation.training.News.Standing;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads how a booking stands, for whoever is told of it. */
record StandingRow(
    boolean wasConfirmed,
    boolean forProfessionals,
    boolean wasRequested,
    boolean withdrawn,
    Optional<String> reason,
    URI sessionPage,
    List<OtherDate> others) {

  private static final int MOST_OTHERS = 5;

  static StandingRow find(
      Connection connection,
      BookingRow booking,
      Instant now,
      TrainingMails words,
      TrainingAddresses addresses)
      throws SQLException {
    StandingRow row =
        Sql.first(
                connection,
                "select exists (select from consultation.booking_event e where e.booking = b.id"
                    + " and e.kind = 'CONFIRMED'), s.needs_approval,"
                    + " exists (select from consultation.booking_event e where e.booking = b.id"
                    + " and e.kind = 'REQUESTED'), s.state = 'CANCELLED',"
                    + " coalesce(b.reason, '') from consultation.booking b"
                    + " join consultation.training_session s on s.id = b.session where b.id = ?",
                found ->
                    new StandingRow(
                        found.getBoolean(1),
                        found.getBoolean(2),
                        found.getBoolean(3),
                        found.getBoolean(4),
                        Optional.of(found.getString(5)).filter(reason -> !reason.isEmpty()),
                        addresses.session(booking.session()),
                        List.of()),
                booking.id())
            .orElseThrow();
    return row.withdrawn() ? row.with(others(connection, booking, now, words, addresses)) : row;
  }

  private StandingRow with(List<OtherDate> found) {
    return new StandingRow(
        wasConfirmed, forProfessionals, wasRequested, withdrawn, reason, sessionPage, found);
  }

  /** Sessions of the same course that can be booked, the soonest first. */
  private static List<OtherDate> others(
      Connection connection,
      BookingRow booking,
      Instant now,
      TrainingMails words,
      TrainingAddresses addresses)
      throws SQLException {
    return Sql.select(
        connection,
        "select s.id, d.starts_at, s.mode,"
            + " coalesce(v.name || ', ' || v.address || ', ' || v.postcode, '')"
            + " from consultation.training_session s"
            + " join consultation.session_date d on d.session = s.id and d.number = 1"
            + " left join consultation.venue v on v.id = s.venue"
            + " where s.course = (select course from consultation.training_session where id = ?)"
            + " and s.state = 'OPEN' and s.booking_opens_at <= ? and s.booking_closes_at > ?"
            + " order by d.starts_at, s.id limit ?",
        row ->
            new OtherDate(
                row.getObject(2, OffsetDateTime.class).toInstant(),
                words.place(row.getString(3), row.getString(4)),
                addresses.session(row.getObject(1, UUID.class))),
        booking.session(),
        now.atOffset(ZoneOffset.UTC),
        now.atOffset(ZoneOffset.UTC),
        MOST_OTHERS);
  }

  Standing standing(BookingRow booking, BookingDetails details, boolean comes) {
    return new Standing(
        booking.state(),
        booking.n(),
        comes,
        wasConfirmed,
        forProfessionals,
        wasRequested,
        booking.answerAwaitedSince() != null,
        withdrawn,
        details.organisation().isPresent(),
        details.organisation().orElse(details.contact().name()),
        sessionPage,
        others);
  }
}
