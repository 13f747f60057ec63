package communitysafety.reporting.report;

/** How the reporter stands to what happened. */
public enum Relation {
  /** It happened to them. */
  VICTIM,
  /** They saw or heard it. */
  WITNESS,
  /** They report for somebody else. */
  ON_BEHALF,
  /** They report as part of their job. */
  PROFESSIONAL;

  /** Whether somebody else is concerned, whose agreement is asked after. */
  public boolean isForSomebodyElse() {
    return this == ON_BEHALF || this == PROFESSIONAL;
  }
}
