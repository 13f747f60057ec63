package communitysafety.reporting.http;

import communitysafety.reporting.report.IdempotentReceipt;

/**
 * What a caller gets for a report: proof of receipt, and nothing of what was reported.
 *
 * @param reference as it is shown to people, {@code K7M4-QX9T-BW3H}
 * @param receivedAt ISO 8601, UTC
 */
public record ReceiptResponse(String reference, String receivedAt) {

  static ReceiptResponse of(IdempotentReceipt receipt) {
    return new ReceiptResponse(
        receipt.reference().toString(), receipt.receivedAt().toInstant().toString());
  }
}
