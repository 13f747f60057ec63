package communitysafety.reporting.report;

import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Incident.AntiSocialBehaviour;

/**
 * How soon a report asks for an answer: advice to people, from the little that is asked so far.
 * Proposed by us, to be agreed by the Partnership.
 */
public enum Band {
  STANDARD,
  MEDIUM,
  HIGH;

  /** Danger now is high; anti-social behaviour that affects somebody severely is medium. */
  static Band of(Submission submission) {
    if (submission.redFlag()) {
      return HIGH;
    }
    boolean severe =
        submission
            .antiSocialBehaviour()
            .map(AntiSocialBehaviour::impact)
            .filter(impact -> impact == Impact.SEVERELY)
            .isPresent();
    return severe ? MEDIUM : STANDARD;
  }
}
