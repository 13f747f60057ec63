package communitysafety.portal.report;

import communitysafety.reporting.report.NextStep;
import communitysafety.reporting.report.ReportReceipt;
import communitysafety.shared.submission.Reference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What stays of the answers after sending: the receipt, in a form that can be kept as JSON. It lets
 * "sent" be shown again, and a second sending of the same answers end with the same Reference.
 *
 * @param report id of the report, which a return code leads to
 * @param reference twelve characters without hyphens
 * @param receivedAt ISO 8601, UTC
 */
public record SentReport(
    String report, String reference, String receivedAt, boolean named, List<Promise> promises) {

  /**
   * One promise.
   *
   * @param kind the name of a {@link NextStep.Kind}
   * @param by ISO 8601
   */
  public record Promise(String kind, String team, String by) {}

  static SentReport of(ReportReceipt receipt) {
    return new SentReport(
        receipt.report().toString(),
        receipt.reference().value(),
        receipt.receivedAt().toString(),
        receipt.named(),
        receipt.nextSteps().stream()
            .map(step -> new Promise(step.kind().name(), step.team(), step.by().toString()))
            .toList());
  }

  ReportReceipt receipt() {
    return new ReportReceipt(
        UUID.fromString(report),
        new Reference(reference),
        OffsetDateTime.parse(receivedAt),
        named,
        promises.stream()
            .map(
                p ->
                    new NextStep(
                        NextStep.Kind.valueOf(p.kind()), p.team(), LocalDate.parse(p.by())))
            .toList());
  }
}
