package communitysafety.consultation.publication;

/** Who may answer a consultation. Stored by name. */
public enum Audience {
  /** Everybody, as often as they come. */
  OPEN,
  /** Whoever was given a code, once for each code. */
  CODES,
  /** Whoever confirms an e-mail address, once for each address. */
  EMAIL
}
