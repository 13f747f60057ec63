package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Somebody who has a place joins a webinar with a code of their own, from shortly before each
 * meeting until its end. That they did is noted for the register, which says how long they stayed.
 */
@Dependent
public class JoinWebinar {

  private final Attempts attempts;
  private final BookingSeal seal;
  private final Clock clock;
  private final Duration before;

  @Inject
  JoinWebinar(
      Attempts attempts,
      BookingSeal seal,
      Clock clock,
      @ConfigProperty(name = "portal.training.join-before", defaultValue = "PT15M")
          Duration before) {
    this.attempts = attempts;
    this.seal = seal;
    this.clock = clock;
    this.before = before;
  }

  /**
   * A meeting that somebody may join.
   *
   * @param opensAt from when
   * @param endsAt until when
   * @param open whether that is now
   */
  public record Joining(String title, Instant opensAt, Instant endsAt, boolean open) {}

  /** A meeting with where it is joined. */
  private record Meeting(
      UUID attendee, String title, URI link, OffsetDateTime startsAt, OffsetDateTime endsAt) {}

  /**
   * What somebody is told before they press the button; nothing is changed.
   *
   * @return empty for a code of nobody, and just so when they have no place any more, when the
   *     session was cancelled, is not joined by a link, or is over
   */
  public Optional<Joining> look(CheckedCode code) {
    Instant now = clock.instant();
    return attempts.at(connection -> next(connection, code, now).map(each -> joining(each, now)));
  }

  /**
   * Notes that they came, once for each meeting, and says where it is joined.
   *
   * @return empty when it cannot be joined now, for whatever reason
   */
  public Optional<URI> join(CheckedCode code) {
    Instant now = clock.instant();
    return attempts.at(
        connection -> {
          Optional<Meeting> open =
              next(connection, code, now).filter(each -> joining(each, now).open());
          if (open.isPresent()) {
            Sql.execute(
                connection,
                "insert into consultation.arrival (attendee, meeting_at, arrived_at)"
                    + " values (?, ?, ?) on conflict do nothing",
                open.get().attendee(),
                open.get().startsAt(),
                OffsetDateTime.now(clock));
          }
          return open.map(Meeting::link);
        });
  }

  private Joining joining(Meeting meeting, Instant now) {
    Instant opens = meeting.startsAt().toInstant().minus(before);
    return new Joining(meeting.title(), opens, meeting.endsAt().toInstant(), !now.isBefore(opens));
  }

  /** The meeting that goes on, or the next. */
  private Optional<Meeting> next(Connection connection, CheckedCode code, Instant now)
      throws SQLException {
    List<Meeting> next =
        Sql.select(
            connection,
            "select a.id, c.title, s.joining_link, d.starts_at, d.ends_at"
                + " from consultation.attendee a"
                + " join consultation.booking b on b.id = a.booking and b.state = 'CONFIRMED'"
                + " join consultation.training_session s on s.id = a.session and s.state = 'OPEN'"
                + " and s.joining_link is not null"
                + " join consultation.course c on c.id = s.course"
                + " join consultation.session_date d on d.session = s.id and d.ends_at > ?"
                + " where a.join_locator = ? and a.live order by d.number limit 1",
            JoinWebinar::meeting,
            now.atOffset(ZoneOffset.UTC),
            seal.joinLocator(code));
    return next.stream().findFirst();
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        row.getObject(1, UUID.class),
        row.getString(2),
        URI.create(row.getString(3)),
        row.getObject(4, OffsetDateTime.class),
        row.getObject(5, OffsetDateTime.class));
  }
}
