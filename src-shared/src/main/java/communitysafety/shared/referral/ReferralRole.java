package communitysafety.shared.referral;

/** Why a recipient has a referral: to act on it, or to know of it. The stronger comes first. */
public enum ReferralRole {
  OWNER,
  INFORMATION
}
