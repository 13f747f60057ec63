package communitysafety.reporting.conversation;

import communitysafety.shared.submission.Reference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How a report stands, as its reporter is told: by teams and days, without names, reasons or notes.
 *
 * @param teams those that have it, owners first
 * @param updateBy the day by which we promised to say how things stand
 * @param update whether that was kept: a team wrote, or finished
 */
public record Standing(
    Reference reference,
    OffsetDateTime receivedAt,
    boolean named,
    List<TeamStanding> teams,
    LocalDate updateBy,
    Kept update) {

  /** What became of a promise. */
  public enum Kept {
    /** Its day has not passed, and it is still to be kept. */
    OPEN,
    KEPT,
    /** Done, after its day. */
    LATE,
    /** Its day has passed and it was not kept. */
    BROKEN;

    /**
     * @param done when it was done, Europe/London; null while it was not
     * @param by its last day
     */
    static Kept of(LocalDate done, LocalDate by, LocalDate today) {
      if (done == null) {
        return today.isAfter(by) ? BROKEN : OPEN;
      }
      return done.isAfter(by) ? LATE : KEPT;
    }
  }

  /**
   * What one team did.
   *
   * @param team its code
   * @param owner whether it is to act; else it was told
   * @param respondBy the day by which it promised to have read it
   * @param openedOn when somebody there first opened it; null while nobody has
   * @param acceptedOn when somebody there took it on; null while nobody has
   * @param closedOn when it was finished there; null while it was not
   */
  public record TeamStanding(
      String team,
      boolean owner,
      LocalDate respondBy,
      Kept response,
      LocalDate openedOn,
      LocalDate acceptedOn,
      LocalDate closedOn) {}

  public Standing {
    teams = List.copyOf(teams);
  }
}
