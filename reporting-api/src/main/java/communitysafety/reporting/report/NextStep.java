package communitysafety.reporting.report;

import java.time.LocalDate;

/**
 * A promise made on sending: what a team will have done by the end of a day.
 *
 * @param team code of the team
 * @param by the last day, Europe/London
 */
public record NextStep(Kind kind, String team, LocalDate by) {

  /** What is promised. Words for each are in the bundles, for named and anonymous reporters. */
  public enum Kind {
    /** They will have read it and, where they may, been in touch. */
    FIRST_CONTACT,
    /** They will have said how things stand. */
    UPDATE
  }
}
