package communitysafety.reporting.report;

import communitysafety.shared.privacy.PersonalText;

/**
 * How a named reporter may be reached, and how safely.
 *
 * @param email null when not given
 * @param phone as typed, any country; null when not given
 * @param prefers null when they did not say
 * @param safely when and how it is safe; {@link SafeContact#NOT_SAID} when they did not say
 */
public record Contact(PersonalText email, PersonalText phone, Channel prefers, SafeContact safely) {

  public Contact {
    safely = safely == null ? SafeContact.NOT_SAID : safely;
  }

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
