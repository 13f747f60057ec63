package communitysafety.consultation.training;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What came of changing the capacity of a session. */
public sealed interface CapacityChange {

  <T> T fold(Function<Changed, T> changed, Function<BelowTaken, T> belowTaken);

  /** Done; places that are new are offered to who waits. */
  record Changed(int capacity) implements CapacityChange {
    @Override
    public <T> T fold(Function<Changed, T> changed, Function<BelowTaken, T> belowTaken) {
      return changed.apply(this);
    }
  }

  /**
   * Refused: more places are taken. Somebody would have to tell these people first.
   *
   * @param taken how many are
   * @param affected the bookings that came last, as many as would have to go; newest first
   */
  record BelowTaken(int taken, List<Affected> affected) implements CapacityChange {
    public BelowTaken {
      affected = List.copyOf(affected);
    }

    @Override
    public <T> T fold(Function<Changed, T> changed, Function<BelowTaken, T> belowTaken) {
      return belowTaken.apply(this);
    }
  }

  /**
   * A booking that would have to go.
   *
   * @param contact null while it is only held
   */
  record Affected(UUID booking, int n, BookingState state, OffsetDateTime at, Person contact) {}
}
