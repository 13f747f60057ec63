package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.mail.PersonalMail;
import communitysafety.shared.mail.PersonalMails;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.KeyDestroyed;
import communitysafety.shared.privacy.SealBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Clock clock;

  @Inject
  TellPeople(Attempts attempts, BookingSeal seal, PersonalMails mails, Clock clock) {
    this.attempts = attempts;
    this.seal = seal;
    this.mails = mails;
    this.clock = clock;
  }

  /** An event that nobody was told of. */
  private record Untold(int number, BookingEventKind kind, UUID attendee) {}

  /** Somebody who comes, or came. */
  private record Seat(Person person, int sequence, boolean live, int datesTold) {}

  /**
   * Tells of one booking after the other, of at most a thousand.
   *
   * @param bookingPage where people change and cancel
   * @param words makes a mail of what is to be told; called within the transaction
   * @return how many mails were left for the relay
   */
  public int tell(Invitations invitations, URI bookingPage, Function<News, PersonalMail> words) {
    int told = 0;
    for (UUID booking : untold()) {
      try {
        told +=
            attempts.at(
                connection -> {
                  List<News> news = news(connection, booking, invitations, bookingPage);
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

  private List<News> news(
      Connection connection, UUID number, Invitations invitations, URI bookingPage)
      throws SQLException {
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
    untold.sort(Comparator.comparingInt(Untold::number));
    return news(
        connection, booking, untold, invitations, occasion(connection, booking, bookingPage));
  }

  private List<News> news(
      Connection connection,
      BookingRow booking,
      List<Untold> untold,
      Invitations invitations,
      Occasion occasion)
      throws SQLException {
    DataKey key = seal.keyOf(booking);
    Person contact = seal.openContact(booking, key);
    CheckedCode code = seal.openCode(booking, key);
    Map<String, Person> people = new LinkedHashMap<>();
    Map<String, List<BookingEventKind>> happened = new LinkedHashMap<>();
    Map<String, List<CalendarMessage>> calendars = new LinkedHashMap<>();
    Map<UUID, Seat> seats = new LinkedHashMap<>();
    for (Untold each : untold) {
      Person to = contact;
      if (each.attendee() != null) {
        if (!seats.containsKey(each.attendee())) {
          seats.put(each.attendee(), seat(connection, each.attendee(), key));
        }
        to = seats.get(each.attendee()).person();
      }
      people.putIfAbsent(to.addressCompared(), to);
      happened.computeIfAbsent(to.addressCompared(), address -> new ArrayList<>()).add(each.kind());
    }
    Instant now = clock.instant();
    for (Map.Entry<UUID, Seat> each : seats.entrySet()) {
      if (untold.stream()
          .noneMatch(
              one ->
                  each.getKey().equals(one.attendee())
                      && one.kind() != BookingEventKind.CERTIFIED)) {
        // Nothing changes in their calendar.
        continue;
      }
      Seat seat = each.getValue();
      Invited invited =
          new Invited(
              each.getKey(),
              seat.person(),
              seat.sequence(),
              seat.live(),
              seat.datesTold(),
              occasion);
      calendars
          .computeIfAbsent(seat.person().addressCompared(), address -> new ArrayList<>())
          .addAll(invitations.of(invited, now));
      if (seat.live()) {
        Sql.execute(
            connection,
            "update consultation.attendee set dates_told = greatest(dates_told, ?) where id = ?",
            occasion.dates().size(),
            each.getKey());
      }
    }
    Optional<String> reason = reason(connection, booking);
    List<News> news = new ArrayList<>();
    for (Map.Entry<String, Person> each : people.entrySet()) {
      boolean booked = each.getKey().equals(contact.addressCompared());
      news.add(
          new News(
              each.getValue(),
              happened.get(each.getKey()),
              booked ? Optional.of(code) : Optional.empty(),
              occasion,
              Optional.ofNullable(booked ? booking.expiresAt() : null),
              booked ? reason : Optional.empty(),
              calendars.getOrDefault(each.getKey(), List.of())));
    }
    return news;
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

  private static Occasion occasion(Connection connection, BookingRow booking, URI bookingPage)
      throws SQLException {
    List<SessionDate> dates =
        Sql.select(
            connection,
            "select starts_at, ends_at from consultation.session_date where session = ?"
                + " order by number",
            row ->
                new SessionDate(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getObject(2, OffsetDateTime.class).toInstant()),
            booking.session());
    return Sql.first(
            connection,
            "select c.title, coalesce(v.name || ', ' || v.address || ', ' || v.postcode, '')"
                + " from consultation.training_session s"
                + " join consultation.course c on c.id = s.course"
                + " left join consultation.venue v on v.id = s.venue where s.id = ?",
            row -> new Occasion(row.getString(1), dates, row.getString(2), bookingPage),
            booking.session())
        .orElseThrow();
  }

  private static Optional<String> reason(Connection connection, BookingRow booking)
      throws SQLException {
    return Sql.first(
            connection,
            "select coalesce(reason, '') from consultation.booking where id = ?",
            row -> row.getString(1),
            booking.id())
        .filter(reason -> !reason.isEmpty());
  }

  private static Untold untold(ResultSet row) throws SQLException {
    return new Untold(
        row.getInt(1), BookingEventKind.valueOf(row.getString(2)), row.getObject(3, UUID.class));
  }
}
