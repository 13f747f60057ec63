package communitysafety.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryDeadLetterTest {

  private final PortalDatabase database = PortalDatabase.get();
  private final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");
  private final UseCases portal =
      new UseCases(AuditEntry.class, OutboxMessage.class)
          .with(DataSource.class, database.app())
          .with(Clock.class, clock);
  private OutboxRows rows;
  private OutboxMessage letter;

  @BeforeEach
  void a_dead_letter_of_selby() throws SQLException {
    rows = OutboxRows.empty(database);
    letter = rows.store(OutboxRows.aMessage("HUB-SELB", clock.now()));
    OutboxQueue queue = new OutboxQueue(database.app());
    queue.dead(queue.claim(clock.now(), OutboxRelay.LEASE).orElseThrow(), "SMTP_550", clock.now());
  }

  private boolean retriedBy(String team, Permission... permissions) {
    StaffMember member =
        new StaffMember(
            UUID.randomUUID(), "Sam Lee", team, TeamKind.COMMUNITY_SAFETY_HUB, Set.of(permissions));
    return portal.inTransaction(
        entities -> portal.the(RetryDeadLetter.class).retry(member, letter.id()));
  }

  @Test
  void it_waits_again_and_the_audit_trail_names_who_asked() throws SQLException {
    assertThat(retriedBy("HUB-SELB", Permission.SEE_DELIVERIES)).isTrue();

    assertThat(rows.now(letter).state()).isEqualTo(MessageState.PENDING);
    assertThat(rows.now(letter).attempts()).isZero();
    assertThat(rows.audited(letter))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("DELIVERY_RETRIED HUB-SELB");
  }

  @Test
  void whoever_comes_second_is_told_so_and_leaves_no_line() throws SQLException {
    retriedBy("HUB-SELB", Permission.SEE_DELIVERIES);

    assertThat(retriedBy("HUB-SELB", Permission.SEE_DELIVERIES)).isFalse();
    assertThat(rows.audited(letter)).hasSize(2);
  }

  @Test
  void another_team_has_no_such_letter() throws SQLException {
    assertThat(retriedBy("HUB-SCAR", Permission.SEE_DELIVERIES)).isFalse();

    assertThat(rows.now(letter).state()).isEqualTo(MessageState.DEAD);
  }

  @Test
  void who_may_not_see_deliveries_may_not_retry_them() throws SQLException {
    assertThatThrownBy(() -> retriedBy("HUB-SELB", Permission.READ_REPORTS))
        .isInstanceOf(NotPermitted.class);

    assertThat(rows.now(letter).state()).isEqualTo(MessageState.DEAD);
  }
}
