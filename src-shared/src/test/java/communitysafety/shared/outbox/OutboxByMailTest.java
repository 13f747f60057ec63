package communitysafety.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.mail.MailChannels;
import java.sql.SQLException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxByMailTest {

  private final PortalDatabase database = PortalDatabase.get();
  private final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");
  private GreenMail server = new GreenMail(onPort(0));
  private int port;
  private OutboxRows rows;
  private OutboxRelay relay;

  private static ServerSetup onPort(int port) {
    return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
  }

  @BeforeEach
  void start_the_mail_server() throws SQLException {
    rows = OutboxRows.empty(database);
    server.start();
    port = server.getSmtp().getPort();
    relay =
        new OutboxRelay(
            new OutboxQueue(database.app()),
            MailChannels.plain(port),
            RetrySchedule.of(12),
            clock,
            RandomGenerator.getDefault());
  }

  @AfterEach
  void stop_the_mail_server() {
    server.stop();
  }

  @Test
  void what_could_not_be_sent_while_mail_was_down_is_delivered_once_it_is_back()
      throws SQLException {
    server.stop();
    OutboxMessage message = rows.store(OutboxRows.aMessage("HUB-SELB", clock.now()));
    relay.deliverDue(() -> true);
    assertThat(rows.now(message).state()).isEqualTo(MessageState.PENDING);
    assertThat(rows.now(message).lastFailure()).isEqualTo("SMTP_UNREACHABLE");

    server = new GreenMail(onPort(port));
    server.start();
    clock.move(Duration.ofSeconds(30));
    relay.deliverDue(() -> true);
    clock.move(Duration.ofDays(1));
    relay.deliverDue(() -> true);

    assertThat(rows.now(message).state()).isEqualTo(MessageState.DELIVERED);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }
}
