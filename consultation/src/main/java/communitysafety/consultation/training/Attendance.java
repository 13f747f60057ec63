package communitysafety.consultation.training;

/** How much of a session somebody was at. Stored by name. */
public enum Attendance {
  FULL,
  PARTIAL,
  NO_SHOW,
  /** Told on the day that they do not come. */
  CANCELLED
}
