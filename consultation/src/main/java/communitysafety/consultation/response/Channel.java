package communitysafety.consultation.response;

/** How a response came in. Stored by name. */
public enum Channel {
  WEB,
  PAPER,
  TELEPHONE,
  /** Face to face, such as on a Day of Action. */
  EVENT
}
