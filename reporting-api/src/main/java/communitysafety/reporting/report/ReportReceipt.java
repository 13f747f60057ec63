package communitysafety.reporting.report;

import communitysafety.shared.submission.Reference;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Proof that a report was received, and what was promised. Says nothing of what was reported.
 *
 * @param report what a return code is to lead to; for the portal alone, never shown
 * @param receivedAt UTC, to the microsecond; shown in Europe/London
 * @param named whether the reporter gave a name
 * @param nextSteps in order of their dates; at least one
 */
public record ReportReceipt(
    UUID report,
    Reference reference,
    OffsetDateTime receivedAt,
    boolean named,
    List<NextStep> nextSteps) {

  public ReportReceipt {
    nextSteps = List.copyOf(nextSteps);
  }
}
