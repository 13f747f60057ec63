package communitysafety.shared.referral;

/** Where a referral stands. The moves between them are listed in {@link ReferralMoves}. */
public enum ReferralStatus {
  /** In the inbox, nobody has taken it yet. */
  AWAITING,
  /** A member of the team has taken it on. */
  ACCEPTED,
  /** Passed to another team, whose own referral goes on; this one is over. */
  TRANSFERRED,
  /** Finished, with an outcome. */
  CLOSED
}
