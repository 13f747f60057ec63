package communitysafety.reporting.report;

import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Incident.AntiSocialBehaviour;
import communitysafety.reporting.report.Details.Risk;
import communitysafety.reporting.report.Details.Risk.Change;
import communitysafety.reporting.report.Details.Risk.Frequency;
import communitysafety.reporting.report.Details.Risk.WorriedFor;
import communitysafety.reporting.report.Details.YesNoUnknown;

/**
 * Finds the {@link Band} of a report from the questions of risk: points for how often, how bad and
 * how vulnerable, after the national call-handling trials for anti-social behaviour (Home Office,
 * Focus on the victim, 2012), which asked that repeat and high-risk callers be seen at the first
 * contact. A pure function.
 *
 * <p>Proposed: no source fixes the points or the edges of the bands. It is advice to people and
 * decides nothing alone: the band shortens a promise, never lengthens it, and a member of staff
 * reads every report. With each band its version is kept, and the answers it came from are in the
 * report. The points are changed by a new version, never in place.
 *
 * <p>A question that was not answered, or with "I do not know", gives no points.
 */
public final class RiskMatrix {

  /** The name of the points and edges in force, kept with each band. */
  public static final String VERSION = "2026-11";

  /** From this score a band is at least MEDIUM. */
  static final int MEDIUM_FROM = 4;

  /** From this score a band is HIGH. */
  static final int HIGH_FROM = 8;

  /** However many reasons there are for somebody to be vulnerable. */
  static final int MOST_FOR_VULNERABILITY = 3;

  private RiskMatrix() {}

  static Band band(Submission submission) {
    Impact impact = submission.antiSocialBehaviour().map(AntiSocialBehaviour::impact).orElse(null);
    return band(
        submission.redFlag(), submission.reporter().under18(), impact, submission.details().risk());
  }

  /**
   * @param redFlag someone is in danger now
   * @param under18 the reporter said that they are under 18: they are answered the same day
   * @param impact null when not said
   */
  static Band band(boolean redFlag, boolean under18, Impact impact, Risk risk) {
    boolean whateverTheScore =
        redFlag
            || under18
            || !risk.dangers().isEmpty()
            || risk.worriedFor().contains(WorriedFor.CHILD);
    int score = score(impact, risk);
    if (whateverTheScore || score >= HIGH_FROM) {
      return Band.HIGH;
    }
    return score >= MEDIUM_FROM ? Band.MEDIUM : Band.STANDARD;
  }

  /**
   * @param impact null when not said
   * @return 0 to 13 points
   */
  static int score(Impact impact, Risk risk) {
    return often(risk.frequency())
        + (risk.change() == Change.WORSE ? 2 : 0)
        + (risk.targeted() == YesNoUnknown.YES ? 2 : 0)
        + (impact == Impact.SEVERELY ? 3 : 0)
        + Math.min(risk.vulnerabilities().size(), MOST_FOR_VULNERABILITY)
        + (risk.hasSupport() == YesNoUnknown.NO ? 1 : 0);
  }

  /** Weekly or more often counts. */
  private static int often(Frequency frequency) {
    return frequency != null && frequency.compareTo(Frequency.WEEKLY) >= 0 ? 2 : 0;
  }
}
