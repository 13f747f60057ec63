package communitysafety.reporting.report;

import communitysafety.shared.privacy.PersonalText;

/**
 * How a named reporter may be reached, and how safely.
 *
 * @param email null when not given
 * @param phone as typed, any country; null when not given
 * @param prefers null when they did not say
 * @param mayLeaveMessage whether a voice message is safe; false unless they said so
 * @param safely what we must know to reach them safely (times, who must not know); null when not
 *     said
 */
public record Contact(
    PersonalText email,
    PersonalText phone,
    Channel prefers,
    boolean mayLeaveMessage,
    PersonalText safely) {

  public static final int MAX_SAFELY = 500;

  /** Whether there is a way that the reporter did not ask us to leave. */
  boolean isUsable() {
    return prefers != Channel.NONE && (email != null || phone != null);
  }

  /** The ways we may get in touch. */
  public enum Channel {
    EMAIL,
    PHONE,
    /** They gave a name but do not want to be contacted. */
    NONE
  }
}
