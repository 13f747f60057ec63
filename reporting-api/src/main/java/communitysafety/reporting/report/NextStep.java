package communitysafety.reporting.report;

import java.time.LocalDate;

/**
 * A promise made on sending: what a team will have done by the end of a day.
 *
 * @param team code of the team
 * @param by the last day, Europe/London
 */
public record NextStep(Kind kind, String team, LocalDate by) {

  /** What is promised. Words for each are in the bundles. */
  public enum Kind {
    /** They will have read it and been in touch. */
    FIRST_CONTACT,
    /** They will have read it and decided what to do; they may not contact the reporter. */
    READ,
    /** They will have counted it; they may not read it. */
    COUNTED,
    /** They will have told the reporter how things stand. */
    UPDATE,
    /** They will have looked again at what was done, and tell who asks with the Reference. */
    LOOK_AGAIN
  }
}
