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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks whoever booked places for others to say who comes, while some have no name a set time before
 * the session. Once for each date it is moved to, stored in the transaction of the mail. Whoever
 * booked within the last day has just been told and is not asked yet.
 *
 * <p>To be run every minute, on any number of nodes.
 */
@Dependent
public class AskForNames {

  private static final System.Logger LOG = System.getLogger(AskForNames.class.getName());

  /** What is noted; the database knows it by this name. */
  private static final String NOTICE = "NAMES_MISSING";

  private static final Duration JUST_BOOKED = Duration.ofDays(1);

  private static final String DUE =
      "select b.id, d.starts_at, count(*) from consultation.booking b"
          + " join consultation.training_session s on s.id = b.session and s.state = 'OPEN'"
          + " join consultation.session_date d on d.session = s.id and d.number = 1"
          + " join consultation.place p on p.booking = b.id and p.attendee is null"
          + " where b.state = 'CONFIRMED' and b.organisation is not null"
          + " and d.starts_at > ?::timestamptz"
          + " and d.starts_at <= ?::timestamptz + make_interval(secs => ?)"
          + " and not exists (select from consultation.booking_notice n where n.booking = b.id"
          + " and n.kind = '"
          + NOTICE
          + "' and n.about = d.starts_at)"
          + " and not exists (select from consultation.booking_event e where e.booking = b.id"
          + " and e.kind = 'CONFIRMED' and e.at > ?::timestamptz)";

  private final Attempts attempts;
  private final BookingSeal seal;
  private final PersonalMails mails;
  private final TrainingMails words;
  private final TrainingAddresses addresses;
  private final Clock clock;
  private final Duration before;

  @Inject
  AskForNames(
      Attempts attempts,
      BookingSeal seal,
      PersonalMails mails,
      TrainingMails words,
      TrainingAddresses addresses,
      Clock clock,
      @ConfigProperty(name = "portal.training.names-missing", defaultValue = "P7D")
          Duration before) {
    this.attempts = attempts;
    this.seal = seal;
    this.mails = mails;
    this.words = words;
    this.addresses = addresses;
    this.clock = clock;
    this.before = before;
  }

  private record Due(UUID booking, OffsetDateTime startsAt, int unnamed) {}

  /**
   * @return how many mails were left for the relay
   */
  public int ask() {
    int asked = 0;
    for (Due each : attempts.at(this::due)) {
      try {
        asked += attempts.at(connection -> ask(connection, each.booking())) ? 1 : 0;
      } catch (KeyDestroyed | SealBroken e) {
        // One that was erased, or damaged, keeps nobody else from being asked.
        LOG.log(System.Logger.Level.WARNING, "Nobody can be asked of booking {0}", each.booking());
      }
    }
    return asked;
  }

  private List<Due> due(Connection connection) throws SQLException {
    return due(connection, "");
  }

  private List<Due> due(Connection connection, String which, Object... booking)
      throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Object[] values = new Object[4 + booking.length];
    values[0] = now;
    values[1] = now;
    values[2] = before.toSeconds();
    values[3] = now.minus(JUST_BOOKED);
    System.arraycopy(booking, 0, values, 4, booking.length);
    return Sql.select(
        connection,
        DUE + which + " group by b.id, d.starts_at order by d.starts_at, b.id limit 1000",
        row ->
            new Due(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class),
                row.getInt(3)),
        values);
  }

  private boolean ask(Connection connection, UUID number) throws SQLException {
    // Whoever cancels it waits, or has done so already; another node that asks is left alone.
    boolean locked =
        Sql.first(
                connection,
                "select id from consultation.booking where id = ? for no key update skip locked",
                row -> true,
                number)
            .orElse(false);
    Optional<Due> due =
        locked ? due(connection, " and b.id = ?", number).stream().findFirst() : Optional.empty();
    if (due.isEmpty()) {
      return false;
    }
    Sql.execute(
        connection,
        "insert into consultation.booking_notice (booking, kind, about, sent_at)"
            + " values (?, ?, ?, ?)",
        number,
        NOTICE,
        due.get().startsAt(),
        OffsetDateTime.now(clock));
    BookingRow booking = BookingRow.find(connection, number).orElseThrow();
    DataKey key = seal.keyOf(booking);
    mails.enqueue(
        words.namesMissing(
            seal.openContact(booking, key),
            seal.openCode(booking, key),
            due.get().unnamed(),
            OccasionRow.find(connection, booking.session(), words, addresses.bookingPage())));
    return true;
  }
}
