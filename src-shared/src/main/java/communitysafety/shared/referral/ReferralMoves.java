package communitysafety.shared.referral;

import static communitysafety.shared.referral.ReferralStatus.ACCEPTED;
import static communitysafety.shared.referral.ReferralStatus.AWAITING;
import static communitysafety.shared.referral.ReferralStatus.CLOSED;
import static communitysafety.shared.referral.ReferralStatus.TRANSFERRED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one table of what may be done with a referral. What is not listed is refused. */
public final class ReferralMoves {

  /** What is done with a referral: by staff, and withdrawn by who asked. */
  public enum Move {
    ACCEPT,
    TRANSFER,
    CLOSE,
    WITHDRAW
  }

  /** One row: in this status, this move leads there. */
  public record Row(ReferralStatus from, Move move, ReferralStatus to) {}

  public static final List<Row> TABLE =
      List.of(
          new Row(AWAITING, Move.ACCEPT, ACCEPTED),
          new Row(AWAITING, Move.TRANSFER, TRANSFERRED),
          new Row(ACCEPTED, Move.TRANSFER, TRANSFERRED),
          new Row(ACCEPTED, Move.CLOSE, CLOSED),
          new Row(AWAITING, Move.WITHDRAW, CLOSED),
          new Row(ACCEPTED, Move.WITHDRAW, CLOSED));

  /**
   * Subjects about which a decision is made where they are shown. Their referrals end with that,
   * and are neither passed on nor closed by hand: who asked would wait for ever.
   */
  private static final Set<String> DECIDED_WHERE_SHOWN = Set.of("TRAINING_REQUEST");

  private ReferralMoves() {}

  /** Where the move leads; empty when it is not allowed. */
  public static Optional<ReferralStatus> after(ReferralStatus from, Move move) {
    return TABLE.stream()
        .filter(row -> row.from() == from && row.move() == move)
        .map(Row::to)
        .findFirst();
  }

  /** Whether staff do this by hand with a referral of that subject. */
  static boolean isByHand(String subject, Move move) {
    return move == Move.ACCEPT || !DECIDED_WHERE_SHOWN.contains(subject);
  }

  /** The moves offered to staff for a referral of that subject in this status. */
  public static Set<Move> from(String subject, ReferralStatus status) {
    return TABLE.stream()
        .filter(row -> row.from() == status && isByHand(subject, row.move()))
        .map(Row::move)
        .collect(Collectors.toUnmodifiableSet());
  }
}
