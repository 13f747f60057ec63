package communitysafety.shared.outbox;

/** Where a message stands. */
public enum MessageState {
  /** Waits for its first or next attempt, or for somebody to set up a channel. */
  PENDING,
  /** A channel has taken it; over. */
  DELIVERED,
  /** Given up after the last attempt: a dead letter that staff see and may try again. */
  DEAD
}
