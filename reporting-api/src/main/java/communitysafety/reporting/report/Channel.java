package communitysafety.reporting.report;

/** The door a report came through. */
public enum Channel {
  WEB,
  API
}
