package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.mail.PersonalMail;
import communitysafety.shared.mail.PersonalMails;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.KeyDestroyed;
import communitysafety.shared.privacy.SealBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tells people what happened to their bookings. What is told is how things stand when the mail is
 * written, so several changes make one mail, and who hears late hears the truth. That they were
 * told is stored in the transaction of the mail: it goes out once, however long mail is down.
 *
 * <p>To be run after each change, and every minute.
 */
@Dependent
public class TellPeople {

  private static final System.Logger LOG = System.getLogger(TellPeople.class.getName());

  private final Attempts attempts;
  private final BookingSeal seal;
  private final PersonalMails mails;
  private final Invitations invitations;
  private final TrainingMails words;
  private final TrainingAddresses addresses;
  private final Prerequisites prerequisites;
  private final Clock clock;

  @Inject
  TellPeople(
      Attempts attempts,
      BookingSeal seal,
      PersonalMails mails,
      Invitations invitations,
      TrainingMails words,
      TrainingAddresses addresses,
      Prerequisites prerequisites,
      Clock clock) {
    this.attempts = attempts;
    this.seal = seal;
    this.mails = mails;
    this.invitations = invitations;
    this.words = words;
    this.addresses = addresses;
    this.prerequisites = prerequisites;
    this.clock = clock;
  }

  /** An event that nobody was told of. */
  private record Untold(int number, BookingEventKind kind, UUID attendee) {}

  /** Somebody who is told, and of what. */
  private static final class Recipient {
    private final Person person;
    private final List<BookingEventKind> happened = new ArrayList<>();
    private final List<CalendarMessage> calendars = new ArrayList<>();

    /** Under which number they come; null while they do not. */
    private UUID seat;

    private boolean wasInvited;

    private Recipient(Person person) {
      this.person = person;
    }
  }

  /** Somebody who comes, or came. */
  private record Seat(Person person, int sequence, boolean live, int datesTold) {}

  /**
   * Tells of one booking after the other, of at most a thousand. Any number of nodes may do so at
   * once.
   *
   * @return how many mails were left for the relay
   */
  public int tell() {
    return tell(words::of);
  }

  /**
   * @param words makes a mail of what is to be told; called within the transaction
   */
  int tell(Function<News, PersonalMail> words) {
    int told = 0;
    for (UUID booking : untold()) {
      try {
        told +=
            attempts.at(
                connection -> {
                  List<News> news = news(connection, booking);
                  news.forEach(each -> mails.enqueue(words.apply(each)));
                  return news.size();
                });
      } catch (KeyDestroyed | SealBroken e) {
        // One that was erased, or damaged, keeps nobody else from being told.
        LOG.log(System.Logger.Level.WARNING, "Nobody can be told of booking {0}", booking);
      }
    }
    return told;
  }

  private List<UUID> untold() {
    return attempts.at(
        connection ->
            Sql.select(
                connection,
                "select booking from consultation.booking_event where told_at is null"
                    + " group by booking order by min(at) limit 1000",
                row -> row.getObject(1, UUID.class)));
  }

  private List<News> news(Connection connection, UUID number) throws SQLException {
    // Another node that tells of the same booking is left alone.
    Optional<UUID> locked =
        Sql.first(
            connection,
            "select id from consultation.booking where id = ? for no key update skip locked",
            row -> row.getObject(1, UUID.class),
            number);
    if (locked.isEmpty()) {
      return List.of();
    }
    BookingRow booking = BookingRow.find(connection, number).orElseThrow();
    List<Untold> untold =
        Sql.select(
            connection,
            "update consultation.booking_event set told_at = ? where booking = ?"
                + " and told_at is null returning number, kind, attendee",
            TellPeople::untold,
            OffsetDateTime.now(clock),
            booking.id());
    Occasion occasion =
        OccasionRow.find(connection, booking.session(), words, addresses.bookingPage());
    if (occasion.isOver(clock.instant())) {
      // A certificate comes after; of all else it is too late to tell.
      untold.removeIf(each -> each.kind() != BookingEventKind.CERTIFIED);
    }
    untold.sort(Comparator.comparingInt(Untold::number));
    return untold.isEmpty() ? List.of() : news(connection, booking, untold, occasion);
  }

  private List<News> news(
      Connection connection, BookingRow booking, List<Untold> untold, Occasion occasion)
      throws SQLException {
    DataKey key = seal.keyOf(booking);
    BookingDetails details = seal.openDetails(booking, key);
    String contact = details.contact().addressCompared();
    CheckedCode code = seal.openCode(booking, key);
    StandingRow row = StandingRow.find(connection, booking, clock.instant(), words, addresses);
    List<Prerequisites.Required> asked = prerequisites.of(connection, booking.session());
    List<News> news = new ArrayList<>();
    for (Recipient each : recipients(connection, untold, details.contact(), key, occasion)) {
      boolean booked = each.person.addressCompared().equals(contact);
      // Whoever never heard that they had a place does not hear that they have it no more.
      boolean comes = each.seat != null;
      if (booked || comes || each.wasInvited) {
        news.add(
            new News(
                each.person,
                each.happened,
                booked ? Optional.of(code) : Optional.empty(),
                booked ? Optional.empty() : Optional.ofNullable(each.seat).map(seal::placeCode),
                row.standing(booking, details, comes),
                occasion,
                Optional.ofNullable(booked ? booking.expiresAt() : null),
                booked || row.withdrawn() ? row.reason() : Optional.empty(),
                booked && details.organisation().isPresent()
                    ? List.of()
                    : prerequisites.missing(connection, asked, each.person),
                each.calendars));
      }
    }
    return news;
  }

  /** Each person once, whatever happened to them and as whom. */
  private Collection<Recipient> recipients(
      Connection connection, List<Untold> untold, Person contact, DataKey key, Occasion occasion)
      throws SQLException {
    Map<String, Recipient> recipients = new LinkedHashMap<>();
    Map<UUID, Seat> seats = new LinkedHashMap<>();
    Set<UUID> changed = new HashSet<>();
    for (Untold each : untold) {
      Person to = contact;
      if (each.attendee() != null) {
        if (!seats.containsKey(each.attendee())) {
          seats.put(each.attendee(), seat(connection, each.attendee(), key));
        }
        to = seats.get(each.attendee()).person();
        // A certificate changes nothing in a calendar.
        if (each.kind() != BookingEventKind.CERTIFIED) {
          changed.add(each.attendee());
        }
      }
      Person person = to;
      recipients
          .computeIfAbsent(to.addressCompared(), address -> new Recipient(person))
          .happened
          .add(each.kind());
    }
    for (Map.Entry<UUID, Seat> each : seats.entrySet()) {
      Seat seat = each.getValue();
      Recipient recipient = recipients.get(seat.person().addressCompared());
      recipient.seat = seat.live() ? each.getKey() : recipient.seat;
      recipient.wasInvited |= seat.datesTold() > 0;
      if (changed.contains(each.getKey())) {
        recipient.calendars.addAll(invite(connection, each.getKey(), seat, occasion));
      }
    }
    return recipients.values();
  }

  private List<CalendarMessage> invite(
      Connection connection, UUID attendee, Seat seat, Occasion occasion) throws SQLException {
    if (seat.live()) {
      Sql.execute(
          connection,
          "update consultation.attendee set dates_told = greatest(dates_told, ?) where id = ?",
          occasion.dates().size(),
          attendee);
    }
    return invitations.of(
        new Invited(
            attendee, seat.person(), seat.sequence(), seat.live(), seat.datesTold(), occasion),
        clock.instant());
  }

  private Seat seat(Connection connection, UUID attendee, DataKey key) throws SQLException {
    return Sql.first(
            connection,
            "select sealed, sequence, live, dates_told from consultation.attendee where id = ?",
            row ->
                new Seat(
                    seal.openPerson(row.getBytes(1), attendee, key),
                    row.getInt(2),
                    row.getBoolean(3),
                    row.getInt(4)),
            attendee)
        .orElseThrow();
  }

  private static Untold untold(ResultSet row) throws SQLException {
    return new Untold(
        row.getInt(1), BookingEventKind.valueOf(row.getString(2)), row.getObject(3, UUID.class));
  }
}
