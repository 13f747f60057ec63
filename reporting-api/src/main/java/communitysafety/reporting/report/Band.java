package communitysafety.reporting.report;

/**
 * How soon a report asks for an answer: advice to people, found by the {@link RiskMatrix}. Proposed
 * by us, to be agreed by the Partnership.
 */
public enum Band {
  STANDARD,
  MEDIUM,
  HIGH
}
