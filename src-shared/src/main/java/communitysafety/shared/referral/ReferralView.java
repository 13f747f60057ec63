package communitysafety.shared.referral;

import communitysafety.shared.referral.ReferralMoves.Move;
import communitysafety.shared.submission.Reference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * A team's referral as its page shows it.
 *
 * @param version to be given back with a move
 * @param takenBy display name of who accepted it; null while nobody has
 * @param outcome null unless closed
 * @param transferredTo name of the team it went to; null unless transferred
 */
public record ReferralView(
    UUID id,
    UUID submission,
    Reference reference,
    String subject,
    String area,
    ReferralRole role,
    boolean redFlag,
    OffsetDateTime receivedAt,
    LocalDate respondBy,
    ReferralStatus status,
    String takenBy,
    Outcome outcome,
    String transferredTo,
    int version) {

  /** What may be done with it now. */
  public Set<Move> moves() {
    return ReferralMoves.from(subject, status);
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
