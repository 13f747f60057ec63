package communitysafety.shared.outbox;

import communitysafety.shared.submission.Reference;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A message nobody tries any more, as staff see it. The referral it tells of is in the inbox all
 * the same.
 *
 * @param message what to name when trying it again
 * @param reason code of why the last attempt failed, such as {@code SMTP_UNREACHABLE}
 */
public record DeadLetter(
    UUID message,
    MessageKind kind,
    Reference reference,
    boolean redFlag,
    OffsetDateTime createdAt,
    int attempts,
    String reason) {}
