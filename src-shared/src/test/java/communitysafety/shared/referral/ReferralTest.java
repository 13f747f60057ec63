package communitysafety.shared.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.referral.ReferralMoves.Move;
import communitysafety.shared.submission.References;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferralTest {

  private final UUID officer = UUID.randomUUID();

  @Test
  void a_new_referral_awaits_the_team_it_was_sent_to() {
    Referral referral = referralTo("HUB-SELB");

    assertThat(referral.status()).isEqualTo(ReferralStatus.AWAITING);
    assertThat(referral.recipient()).isEqualTo("HUB-SELB");
    assertThat(referral.takenBy()).isNull();
  }

  @Test
  void an_accepted_referral_has_somebody_who_took_it_and_is_closed_with_an_outcome() {
    Referral referral = referralTo("POLICE");

    referral.accept(officer);
    assertThat(referral.takenBy()).isEqualTo(officer);

    referral.close(Outcome.ACTION_TAKEN);
    assertThat(referral.status()).isEqualTo(ReferralStatus.CLOSED);
    assertThat(referral.outcome()).isEqualTo(Outcome.ACTION_TAKEN);
  }

  @Test
  void a_transfer_ends_it_here_and_begins_it_in_the_other_inbox_with_the_same_promise() {
    Referral here = referralTo("TRIAGE");

    Referral there = here.transfer("HUB-SCAR");

    assertThat(here.status()).isEqualTo(ReferralStatus.TRANSFERRED);
    assertThat(here.transferredTo()).isEqualTo("HUB-SCAR");
    assertThat(there.status()).isEqualTo(ReferralStatus.AWAITING);
    assertThat(there.recipient()).isEqualTo("HUB-SCAR");
    assertThat(there.submission()).isEqualTo(here.submission());
    assertThat(there.respondBy()).isEqualTo(here.respondBy());
    assertThat(there.id()).isNotEqualTo(here.id());
  }

  @Test
  void every_move_that_is_not_in_the_table_is_refused() {
    for (ReferralStatus status : ReferralStatus.values()) {
      for (Move move : Move.values()) {
        Referral referral = referralThatIs(status);
        if (ReferralMoves.after(status, move).isPresent()) {
          make(move, referral);
          assertThat(referral.status()).isEqualTo(ReferralMoves.after(status, move).get());
        } else {
          assertThatThrownBy(() -> make(move, referral)).isInstanceOf(MoveNotAllowed.class);
          assertThat(referral.status()).isEqualTo(status);
        }
      }
    }
  }

  @Test
  void nothing_can_be_done_with_a_referral_that_is_over() {
    assertThat(ReferralMoves.from("HATE_CRIME", ReferralStatus.CLOSED)).isEmpty();
    assertThat(ReferralMoves.from("HATE_CRIME", ReferralStatus.TRANSFERRED)).isEmpty();
  }

  private void make(Move move, Referral referral) {
    switch (move) {
      case ACCEPT -> referral.accept(officer);
      case TRANSFER -> referral.transfer("TRIAGE");
      case CLOSE -> referral.close(Outcome.ADVICE_GIVEN);
      case WITHDRAW -> referral.withdraw();
    }
  }

  private Referral referralThatIs(ReferralStatus status) {
    Referral referral = referralTo("POLICE");
    switch (status) {
      case AWAITING -> {}
      case ACCEPTED -> referral.accept(officer);
      case TRANSFERRED -> referral.transfer("HUB-SELB");
      case CLOSED -> {
        referral.accept(officer);
        referral.close(Outcome.ADVICE_GIVEN);
      }
    }
    return referral;
  }

  private static Referral referralTo(String team) {
    return Referral.opened(
        UUID.randomUUID(),
        new References().next(),
        "HATE_CRIME",
        "HUB-SELB",
        team,
        ReferralRole.OWNER,
        false,
        OffsetDateTime.parse("2026-11-23T09:41:00Z"),
        LocalDate.parse("2026-11-25"));
  }
}
