package communitysafety.reporting.report;

/** Whether the person concerned knows of a report made for them and agrees to it. */
public enum Agreement {
  YES,
  NO,
  /** A child, a person who lacks capacity, or asking would not be safe. */
  CANNOT_ASK
}
