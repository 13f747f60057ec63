package communitysafety.shared.referral;

import communitysafety.shared.submission.Reference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One line of a team's inbox: nothing personal, no words of the reporter.
 *
 * @param subject code of what it is about
 * @param area code of where it happened
 * @param respondBy last day of the promise made to the reporter, Europe/London
 * @param takenBy display name of who accepted it; null while nobody has
 */
public record InboxRow(
    UUID id,
    Reference reference,
    String subject,
    String area,
    ReferralRole role,
    boolean redFlag,
    OffsetDateTime receivedAt,
    LocalDate respondBy,
    ReferralStatus status,
    String takenBy) {

  /** As the query makes it. */
  public InboxRow(
      UUID id,
      String reference,
      String subject,
      String area,
      ReferralRole role,
      boolean redFlag,
      OffsetDateTime receivedAt,
      LocalDate respondBy,
      ReferralStatus status,
      String takenBy) {
    this(
        id,
        new Reference(reference),
        subject,
        area,
        role,
        redFlag,
        receivedAt,
        respondBy,
        status,
        takenBy);
  }

  /**
   * Whether the promise is broken: the day has passed and nobody has taken it on.
   *
   * @param today in Europe/London
   */
  public boolean overdue(LocalDate today) {
    return status == ReferralStatus.AWAITING && respondBy.isBefore(today);
  }
}
