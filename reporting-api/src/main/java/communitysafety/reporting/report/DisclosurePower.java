package communitysafety.reporting.report;

/**
 * The power in law by which more may be disclosed than a reporter agreed to. Proposed by us; the
 * Partnership's data protection officer has to agree the list before anything goes live. Naming a
 * power does not make a disclosure lawful: it has to be necessary and no more than is needed.
 */
public enum DisclosurePower {
  /**
   * To protect somebody's life, where they cannot consent: UK GDPR, articles 6(1)(d) and 9(2)(c).
   */
  VITAL_INTERESTS,
  /**
   * A child may be suffering or likely to suffer significant harm: Children Act 1989, section 47;
   * Children Act 2004, sections 10 and 11; Working Together to Safeguard Children (2023); Data
   * Protection Act 2018, schedule 1, paragraph 18.
   */
  SAFEGUARDING_CHILD,
  /**
   * An adult with needs for care and support who is at risk and cannot protect themselves: Care Act
   * 2014, section 42; Data Protection Act 2018, schedule 1, paragraph 18.
   */
  SAFEGUARDING_ADULT,
  /**
   * To prevent or detect crime, or to catch or prosecute offenders: Data Protection Act 2018,
   * schedule 2, paragraph 2, with the power to share of the Crime and Disorder Act 1998, section
   * 115.
   */
  PREVENT_OR_DETECT_CRIME,
  /** A court has ordered it: Data Protection Act 2018, schedule 2, paragraph 5(2). */
  COURT_ORDER
}
