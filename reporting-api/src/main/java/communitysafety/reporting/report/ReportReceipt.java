package communitysafety.reporting.report;

import communitysafety.shared.submission.Reference;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Proof that a report was received, and what was promised. Says nothing of what was reported.
 *
 * @param receivedAt UTC, to the microsecond; shown in Europe/London
 * @param named whether the reporter gave a name
 * @param nextSteps in order of their dates; at least one
 */
public record ReportReceipt(
    Reference reference, OffsetDateTime receivedAt, boolean named, List<NextStep> nextSteps) {

  public ReportReceipt {
    nextSteps = List.copyOf(nextSteps);
  }
}
