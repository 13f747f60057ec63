package communitysafety.reporting.report;

import java.time.OffsetDateTime;

/**
 * A line of the log of what the reporter agreed to.
 *
 * @param number 1 for what came with the report; the highest is in force
 * @param at UTC, to the microsecond
 * @param textVersion of the wording they answered, such as {@value Consents#WORDING}
 */
public record ConsentRow(
    int number, OffsetDateTime at, ChangedBy by, Consents consents, String textVersion) {

  /** Who told us. */
  public enum ChangedBy {
    /** The reporter, at a page. */
    REPORTER,
    /** A partner's system, for the reporter. */
    PARTNER
  }
}
