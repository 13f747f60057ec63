package communitysafety.reporting.conversation;

/**
 * What is sealed of a message.
 *
 * @param words what was written; empty where the kind says all
 * @param day ISO 8601, the day of a further incident; null when not said
 * @param when words for the time of it; null when not said
 * @param where words for the place of it; null when not said
 */
public record MessageWords(String words, String day, String when, String where) {

  static MessageWords of(String words) {
    return new MessageWords(words, null, null, null);
  }

  /** Masked: these are somebody's own words. */
  @Override
  public String toString() {
    return "MessageWords[…]";
  }
}
