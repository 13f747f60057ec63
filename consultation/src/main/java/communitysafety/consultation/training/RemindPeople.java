package communitysafety.consultation.training;

import communitysafety.shared.mail.PersonalMails;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.KeyDestroyed;
import communitysafety.shared.privacy.SealBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes to people who come at the time for it: some days before, shortly before they join online,
 * and afterwards. Each once for a date, stored in the transaction of the mail; when a session is
 * moved they are written to for the new date. Who comes is looked at under a lock, so that nobody
 * who has cancelled is reminded.
 */
@Dependent
public class RemindPeople {

  private static final System.Logger LOG = System.getLogger(RemindPeople.class.getName());

  /** How long after the last date people are still asked how it was, in days. */
  private static final int ASKED_FOR = 14;

  private static final String COMES =
      " from consultation.attendee a"
          + " join consultation.booking b on b.id = a.booking and b.state = 'CONFIRMED'"
          + " join consultation.training_session s on s.id = a.session and s.state = 'OPEN'"
          + " join consultation.session_date d on d.session = s.id"
          + " join consultation.course c on c.id = s.course"
          + " where a.live and not exists (select from consultation.attendee_notice n"
          + " where n.attendee = a.id and n.kind = ? and n.about = d.starts_at) and ";

  /** Whoever was told of the date within the days before it is not reminded of it. */
  private static final String BEFORE_THE_FIRST =
      "d.number = 1 and d.starts_at > ?::timestamptz"
          + " and d.starts_at <= ?::timestamptz + make_interval(secs => ?)"
          + " and not exists (select from consultation.booking_event e where e.attendee = a.id"
          + " and e.kind in ('PERSON_CONFIRMED', 'PERSON_MOVED')"
          + " and e.at > d.starts_at - make_interval(secs => ?))";

  private static final String BEFORE_JOINING =
      "s.joining_link is not null and d.ends_at > ?::timestamptz"
          + " and d.starts_at <= ?::timestamptz + make_interval(secs => ?)";

  private static final String AFTER_THE_LAST =
      "d.number = (select max(number) from consultation.session_date where session = s.id)"
          + " and d.ends_at <= ?::timestamptz and d.ends_at > ?::timestamptz - make_interval(days => "
          + ASKED_FOR
          + ") and a.attendance in ('FULL', 'PARTIAL') and c.feedback is not null";

  private final Attempts attempts;
  private final BookingSeal seal;
  private final PersonalMails mails;
  private final TrainingMails words;
  private final TrainingAddresses addresses;
  private final Clock clock;
  private final Duration before;
  private final Duration beforeJoining;

  @Inject
  RemindPeople(
      Attempts attempts,
      BookingSeal seal,
      PersonalMails mails,
      TrainingMails words,
      TrainingAddresses addresses,
      Clock clock,
      @ConfigProperty(name = "portal.training.reminder", defaultValue = "P3D") Duration before,
      @ConfigProperty(name = "portal.training.joining-link", defaultValue = "PT24H")
          Duration beforeJoining) {
    this.attempts = attempts;
    this.seal = seal;
    this.mails = mails;
    this.words = words;
    this.addresses = addresses;
    this.clock = clock;
    this.before = before;
    this.beforeJoining = beforeJoining;
  }

  /** Somebody to be written to, of a date. */
  private record Due(
      UUID attendee, UUID booking, byte[] sealed, OffsetDateTime startsAt, String feedback) {}

  /**
   * To be run every minute, on any number of nodes.
   *
   * @return how many mails were left for the relay
   */
  public int remind() {
    return remind(Notice.Kind.FOLLOW_UP)
        + remind(Notice.Kind.JOINING_LINK)
        + remind(Notice.Kind.REMINDER);
  }

  private int remind(Notice.Kind kind) {
    int written = 0;
    for (Due each : attempts.at(connection -> due(connection, kind, ""))) {
      try {
        written += attempts.at(connection -> write(connection, kind, each));
      } catch (KeyDestroyed | SealBroken e) {
        // One that was erased, or damaged, keeps nobody else from hearing.
        LOG.log(System.Logger.Level.WARNING, "Nobody can be told of booking {0}", each.booking());
      }
    }
    return written;
  }

  private List<Due> due(Connection connection, Notice.Kind kind, String which, Object... attendee)
      throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(clock);
    String condition;
    Object[] values;
    switch (kind) {
      case REMINDER -> {
        condition = BEFORE_THE_FIRST;
        values = new Object[] {kind.name(), now, now, before.toSeconds(), before.toSeconds()};
      }
      case JOINING_LINK -> {
        condition = BEFORE_JOINING;
        values = new Object[] {kind.name(), now, now, beforeJoining.toSeconds()};
      }
      default -> {
        condition = AFTER_THE_LAST;
        values = new Object[] {kind.name(), now, now};
      }
    }
    return Sql.select(
        connection,
        "select a.id, a.booking, a.sealed, d.starts_at, c.feedback"
            + COMES
            + condition
            + which
            + " order by d.starts_at, a.id limit 1000",
        row ->
            new Due(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBytes(3),
                row.getObject(4, OffsetDateTime.class),
                row.getString(5)),
        all(values, attendee));
  }

  private static Object[] all(Object[] some, Object... more) {
    Object[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private int write(Connection connection, Notice.Kind kind, Due found) throws SQLException {
    // Whoever cancels or moves them waits, or has done so already.
    Sql.first(
        connection,
        "select id from consultation.attendee where id = ? for share",
        row -> true,
        found.attendee());
    Optional<Due> due =
        due(connection, kind, " and a.id = ?", found.attendee()).stream()
            .filter(each -> each.startsAt().isEqual(found.startsAt()))
            .findFirst();
    int first =
        due.isEmpty()
            ? 0
            : Sql.execute(
                connection,
                "insert into consultation.attendee_notice (attendee, kind, about, sent_at)"
                    + " values (?, ?, ?, ?) on conflict do nothing",
                found.attendee(),
                kind.name(),
                due.get().startsAt(),
                OffsetDateTime.now(clock));
    if (first == 0) {
      return 0;
    }
    mails.enqueue(words.of(notice(connection, kind, due.get())));
    return 1;
  }

  private Notice notice(Connection connection, Notice.Kind kind, Due due) throws SQLException {
    BookingRow booking = BookingRow.find(connection, due.booking()).orElseThrow();
    DataKey key = seal.keyOf(booking);
    BookingDetails details = seal.openDetails(booking, key);
    Person person = seal.openPerson(due.sealed(), due.attendee(), key);
    boolean booked = person.addressCompared().equals(details.contact().addressCompared());
    return new Notice(
        kind,
        person,
        booked ? Optional.of(seal.openCode(booking, key)) : Optional.empty(),
        booked ? Optional.empty() : Optional.of(seal.placeCode(due.attendee())),
        details.organisation().orElse(details.contact().name()),
        OccasionRow.find(connection, booking.session(), words, addresses.bookingPage()),
        switch (kind) {
          case REMINDER -> Optional.empty();
          case JOINING_LINK -> Optional.of(addresses.joining(seal.joinCode(due.attendee())));
          case FOLLOW_UP -> Optional.of(addresses.feedback(due.feedback()));
        });
  }
}
