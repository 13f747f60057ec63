package communitysafety.shared.staff;

/** What a member of staff may do in their own team's inbox. */
public enum Permission {
  /** Open the inbox and the reports referred to the team. */
  READ_REPORTS,
  /** Accept, transfer and close referrals. */
  MOVE_REFERRALS,
  /** Answer a reporter, in the name of a team that owns the report. */
  WRITE_TO_REPORTER,
  /** See what mail is waiting or could not be delivered, and try it again. */
  SEE_DELIVERIES,
  /**
   * Have more disclosed to the team than a reporter agreed to, where somebody is at serious risk.
   */
  OVERRIDE_CONSENT,
  /** Look through the disclosures to every team, not only to their own. */
  READ_DISCLOSURE_REGISTER,
  /** Write consultations of the own team, and propose to publish them. */
  WRITE_CONSULTATIONS,
  /** Publish, as the second of two people, what a colleague proposed. */
  PUBLISH_CONSULTATIONS,
  /** Read what was answered to consultations of the own team. */
  READ_RESPONSES,
  /** Let protected results of the own team’s consultations and training leave the house. */
  RELEASE_RESULTS,
  /**
   * Put courses and sessions of the own team into the catalogue, decide who comes, and keep their
   * registers.
   */
  PLAN_TRAINING,
  /** Keep the register of sessions where one teaches, and read what their people need. */
  TEACH_TRAINING
}
