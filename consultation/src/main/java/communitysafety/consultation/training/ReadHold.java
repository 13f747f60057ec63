package communitysafety.consultation.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Tells whoever holds places how many they are and until when, while they fill in the form. */
@Dependent
public class ReadHold {

  private final Attempts attempts;
  private final Clock clock;

  @Inject
  ReadHold(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * How a hold stands.
   *
   * @param n how many places, 1 to 10
   * @param until at that moment they still are kept; empty when they are not kept as a hold any
   *     more
   * @param open whether somebody may still confirm it: it is held, or was for too long
   */
  public record Standing(UUID session, int n, Optional<Instant> until, boolean open) {}

  /** Empty when nothing was held under that number. */
  public Optional<Standing> find(UUID held) {
    Instant now = clock.instant();
    return attempts.at(
        connection ->
            Sql.first(
                connection,
                "select session, n, state, expires_at, contact is null from consultation.booking"
                    + " where id = ?",
                row -> {
                  BookingState state = BookingState.valueOf(row.getString(3));
                  Optional<Instant> until =
                      Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                          .map(OffsetDateTime::toInstant)
                          .filter(end -> state == BookingState.HELD && !end.isBefore(now));
                  boolean anonymous = row.getBoolean(5);
                  return new Standing(
                      row.getObject(1, UUID.class),
                      row.getInt(2),
                      until,
                      anonymous && (state == BookingState.HELD || state == BookingState.EXPIRED));
                },
                held));
  }
}
