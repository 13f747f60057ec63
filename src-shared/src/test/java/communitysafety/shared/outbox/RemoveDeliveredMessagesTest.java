package communitysafety.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.PortalDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveDeliveredMessagesTest {

  private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-10-01T12:00:00Z");
  private static final Duration KEPT = Duration.ofDays(30);

  private final PortalDatabase database = PortalDatabase.get();
  private OutboxRows rows;

  @BeforeEach
  void emptyTheOutbox() throws SQLException {
    rows = OutboxRows.empty(database);
  }

  @Test
  void a_delivered_message_goes_when_its_time_is_over_and_not_before() throws SQLException {
    OutboxMessage delivered = aDeliveredMessage();

    assertThat(removedAt(SENT.plus(KEPT).minusSeconds(1))).isZero();
    assertThat(exists(delivered)).isTrue();

    assertThat(removedAt(SENT.plus(KEPT))).isEqualTo(1);
    assertThat(exists(delivered)).isFalse();
  }

  @Test
  void what_waits_and_dead_letters_stay_however_old_they_are() throws SQLException {
    OutboxMessage waiting = rows.store(OutboxRows.aMessage("POLICE", SENT));
    OutboxMessage dead = rows.store(OutboxRows.aMessage("POLICE", SENT));
    new OutboxQueue(database.app()).dead(dead, "SMTP_UNREACHABLE", SENT);

    assertThat(removedAt(SENT.plusYears(10))).isZero();

    assertThat(exists(waiting)).isTrue();
    assertThat(exists(dead)).isTrue();
  }

  private OutboxMessage aDeliveredMessage() throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("POLICE", SENT.minusHours(1)));
    new OutboxQueue(database.app()).delivered(message, SENT);
    return message;
  }

  private int removedAt(OffsetDateTime now) {
    Instant instant = now.toInstant();
    RemoveDeliveredMessages remove =
        new RemoveDeliveredMessages(Clock.fixed(instant, ZoneOffset.UTC), KEPT);
    remove.database = database.app();
    return remove.remove();
  }

  private boolean exists(OutboxMessage message) throws SQLException {
    try (Connection connection = database.app().getConnection();
        PreparedStatement select =
            connection.prepareStatement("select 1 from shared.outbox_message where id = ?")) {
      select.setObject(1, message.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
