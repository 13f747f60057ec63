package communitysafety.reporting.report;

import communitysafety.shared.privacy.PersonalText;

/**
 * Where somebody works who reports as part of their job.
 *
 * @param organisation null when not said
 * @param ownReference under which they keep it themselves; null when not said
 * @param safeguardingReferralMade null when not said
 */
public record Workplace(
    PersonalText organisation, PersonalText ownReference, Boolean safeguardingReferralMade) {

  public static final int MAX_ORGANISATION = 200;

  /** They said nothing of it. */
  static final Workplace NOT_SAID = new Workplace(null, null, null);

  @Override
  public String toString() {
    return "Workplace[…]";
  }
}
