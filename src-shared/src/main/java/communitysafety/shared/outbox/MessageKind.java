package communitysafety.shared.outbox;

/** What kind of news a message brings. Stored by name; its words come from the channel. */
public enum MessageKind {
  /** A submission has come in and the team has a referral of it. */
  REFERRAL_OPENED,
  /** Another team has passed its referral on to this one. */
  REFERRAL_TRANSFERRED,
  /** The reporter has come back and added something. */
  REPORTER_WROTE
}
