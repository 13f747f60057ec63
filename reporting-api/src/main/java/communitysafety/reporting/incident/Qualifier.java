package communitysafety.reporting.incident;

/**
 * Whom anti-social behaviour affects: the three qualifiers of the National Standard for Incident
 * Recording. They are chosen by impact, not by behaviour: the same noise may be personal or
 * nuisance.
 */
public enum Qualifier {
  /** Aimed at, or hitting, a particular person or group rather than everyone. */
  PERSONAL,
  /** Troubles the community at large. */
  NUISANCE,
  /** Affects the surroundings rather than people. */
  ENVIRONMENTAL
}
