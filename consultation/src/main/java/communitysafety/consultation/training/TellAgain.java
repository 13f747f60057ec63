package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Has people who are booked told once more how their booking stands, when somebody booked with
 * their address again. The page says nothing of it: who types an address is not always who has it.
 * At most twice a day, so that nobody is written to over and over by others.
 */
@Dependent
public class TellAgain {

  private static final Duration QUIET = Duration.ofDays(1);

  private final Attempts attempts;
  private final Gate gate;
  private final BookingSeal seal;

  @Inject
  TellAgain(Attempts attempts, Gate gate, BookingSeal seal) {
    this.attempts = attempts;
    this.gate = gate;
    this.seal = seal;
  }

  /** A booking as it stands, and its person where it is about one of several. */
  private record Standing(UUID booking, BookingState state, UUID attendee) {}

  /**
   * Of all that these people have in the session, or wait for.
   *
   * @param idempotencyKey of the form
   * @return a code that leads nowhere, for the page that says the same to everybody; the same each
   *     time the form is sent
   * @throws SessionNotFound when there is no such session
   */
  public CheckedCode tell(UUID session, UUID idempotencyKey, BookingDetails details) {
    return attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  for (Standing each : booked(connection, session, details.contact())) {
                    tell(locked, each);
                  }
                  for (Person person : details.attendees()) {
                    for (Standing each : coming(connection, session, person)) {
                      tell(locked, each);
                    }
                  }
                  return seal.codeOfNobody(idempotencyKey);
                }));
  }

  /**
   * An organisation's details without those of its people who have a place in the session already;
   * they are told. The places stay the organisation's, to be named later.
   *
   * @throws SessionNotFound when there is no such session
   */
  public BookingDetails withoutWhoComesAlready(UUID session, BookingDetails details) {
    return attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  List<Person> others = new ArrayList<>();
                  for (Person person : details.attendees()) {
                    List<Standing> standing = coming(connection, session, person);
                    if (standing.isEmpty()) {
                      others.add(person);
                    }
                    for (Standing each : standing) {
                      tell(locked, each);
                    }
                  }
                  return new BookingDetails(details.contact(), details.organisation(), others);
                }));
  }

  private List<Standing> booked(Connection connection, UUID session, Person contact)
      throws SQLException {
    return Sql.select(
        connection,
        "select id, state from consultation.booking where session = ? and contact = ?"
            + " and state in ('OFFERED', 'REQUESTED', 'CONFIRMED', 'WAITING')",
        row ->
            new Standing(
                row.getObject(1, UUID.class), BookingState.valueOf(row.getString(2)), null),
        session,
        seal.index(contact));
  }

  private List<Standing> coming(Connection connection, UUID session, Person person)
      throws SQLException {
    return Sql.select(
        connection,
        "select b.id, b.state, a.id from consultation.attendee a"
            + " join consultation.booking b on b.id = a.booking"
            + " where a.session = ? and a.person = ? and a.live",
        row ->
            new Standing(
                row.getObject(1, UUID.class),
                BookingState.valueOf(row.getString(2)),
                row.getObject(3, UUID.class)),
        session,
        seal.index(person));
  }

  private static void tell(LockedSession session, Standing standing) throws SQLException {
    BookingEventKind kind = kind(standing);
    // Who is to be decided about is told through who asked for them.
    UUID attendee = kind == BookingEventKind.PERSON_CONFIRMED ? standing.attendee() : null;
    int lately =
        Sql.first(
                session.connection(),
                "select count(*) from consultation.booking_event where booking = ? and kind = ?"
                    + " and attendee is not distinct from ?::uuid and at > ?",
                row -> row.getInt(1),
                standing.booking(),
                kind.name(),
                attendee,
                session.at().minus(QUIET))
            .orElseThrow();
    // The first is that of the booking itself, if it was made just now.
    if (lately < 2) {
      session.history().note(standing.booking(), kind, attendee);
    }
  }

  private static BookingEventKind kind(Standing standing) {
    if (standing.attendee() != null && standing.state() == BookingState.CONFIRMED) {
      return BookingEventKind.PERSON_CONFIRMED;
    }
    return switch (standing.state()) {
      case OFFERED -> BookingEventKind.OFFERED;
      case REQUESTED -> BookingEventKind.REQUESTED;
      case WAITING -> BookingEventKind.WAITING;
      default -> BookingEventKind.CONFIRMED;
    };
  }
}
