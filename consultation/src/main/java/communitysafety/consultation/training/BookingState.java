package communitysafety.consultation.training;

/** How a booking stands. Stored by name. */
public enum BookingState {
  /** Kept for minutes, for somebody who is filling in the form. */
  HELD(true),
  /** Kept for somebody from the waiting list until they say yes or no. */
  OFFERED(true),
  /** Kept until the owning team has decided. */
  REQUESTED(true),
  CONFIRMED(true),
  /** In line; has no place. */
  WAITING(false),
  /** Held or offered for too long. */
  EXPIRED(false),
  CANCELLED(false),
  /** The owning team said no, with a reason. */
  DECLINED(false);

  private final boolean takesPlaces;

  BookingState(boolean takesPlaces) {
    this.takesPlaces = takesPlaces;
  }

  /** Whether its places are taken. */
  public boolean takesPlaces() {
    return takesPlaces;
  }
}
