package communitysafety.shared.referral;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which referrals of the team to show.
 *
 * @param statuses at least one
 * @param subject code of what they are about; null for all
 * @param redFlag null for all
 * @param reference part of the reference as typed, hyphens and case do not matter; empty for all
 */
public record InboxFilter(
    Set<ReferralStatus> statuses, String subject, Boolean redFlag, String reference) {

  /** What waits for the team: its inbox proper. */
  public static final InboxFilter OPEN =
      new InboxFilter(EnumSet.of(ReferralStatus.AWAITING, ReferralStatus.ACCEPTED), null, null, "");

  private static final int LONGEST_REFERENCE = 20;

  public InboxFilter {
    if (statuses.isEmpty()) {
      throw new IllegalArgumentException("a filter shows at least one status");
    }
    statuses = Set.copyOf(statuses);
    String letters = reference.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    reference = letters.substring(0, Math.min(letters.length(), LONGEST_REFERENCE));
  }
}
