package communitysafety.reporting.report;

import communitysafety.shared.submission.Reference;
import java.time.OffsetDateTime;

/**
 * What a repeated request is answered again: never more than the first answer held.
 *
 * @param receivedAt UTC, to the microsecond
 */
public record IdempotentReceipt(Reference reference, OffsetDateTime receivedAt) {}
