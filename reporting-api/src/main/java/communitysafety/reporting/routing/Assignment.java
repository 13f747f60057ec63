package communitysafety.reporting.routing;

import communitysafety.shared.referral.Recipient;
import communitysafety.shared.referral.ReferralRole;

/** A recipient, and whether it is to act or to know. */
public record Assignment(Recipient recipient, ReferralRole role) {}
