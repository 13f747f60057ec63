package communitysafety.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communitysafety.shared.PortalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class RelayLoopTest {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final PortalDatabase database = PortalDatabase.get();
  private final RecordingChannel channel = new RecordingChannel();
  private final RelaySignal signal = new RelaySignal();
  private final Thread notifying = new Thread(new NotifyLoop(signal, database.app()));
  private OutboxRows rows;
  private RelayLoop loop;
  private Thread relaying;

  @BeforeEach
  void nothing_waits() throws SQLException {
    rows = OutboxRows.empty(database);
    notifying.start();
  }

  @AfterEach
  void stop_the_threads() throws InterruptedException {
    notifying.interrupt();
    notifying.join();
    if (loop != null) {
      loop.stop();
      relaying.interrupt();
      relaying.join();
    }
  }

  private void start(Duration poll) {
    loop =
        new RelayLoop(
            new OutboxRelay(
                new OutboxQueue(database.app()),
                channel,
                RetrySchedule.of(12),
                Clock.systemUTC(),
                RandomGenerator.getDefault()),
            new Wakening(database.app()),
            poll);
    relaying = new Thread(loop);
    relaying.start();
    await().until(() -> listeners() == 1);
  }

  private OutboxMessage store() throws SQLException {
    return rows.store(OutboxRows.aMessage("POLICE", OffsetDateTime.now(Clock.systemUTC())));
  }

  @Test
  void a_commit_wakes_the_relay_long_before_its_next_poll() throws SQLException {
    start(AN_HOUR);
    OutboxMessage message = store();

    signal.raise();

    await().atMost(Duration.ofSeconds(5)).until(() -> channel.asked().contains(message.id()));
  }

  @Test
  void without_any_wakening_the_poll_finds_the_message() throws SQLException {
    start(Duration.ofMillis(300));
    OutboxMessage message = store();

    await().atMost(Duration.ofSeconds(5)).until(() -> channel.asked().contains(message.id()));
  }

  @Test
  void a_relay_that_was_cut_off_listens_again_and_has_missed_nothing() throws SQLException {
    start(Duration.ofMillis(300));
    cutOff();
    OutboxMessage meanwhile = store();
    signal.raise();

    await().atMost(Duration.ofSeconds(5)).until(() -> channel.asked().contains(meanwhile.id()));
    await().atMost(Duration.ofSeconds(10)).until(() -> listeners() == 1);
  }

  @Test
  void a_sleeping_relay_stops_when_it_is_told_to() throws InterruptedException {
    start(AN_HOUR);

    loop.stop();
    relaying.join(Duration.ofSeconds(2).toMillis());

    assertThat(relaying.isAlive()).isFalse();
    await().untilAsserted(() -> assertThat(listeners()).isZero());
  }

  @Test
  void however_many_requests_commit_postgresql_is_told_a_few_times_only() throws Exception {
    try (Connection connection = database.app().getConnection();
        Statement listen = connection.createStatement()) {
      listen.execute("listen portal_outbox");
      for (int i = 0; i < 500; i++) {
        signal.raise();
        Thread.sleep(1);
      }
      long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
      int told = 0;
      while (System.nanoTime() < end) {
        told += connection.unwrap(PGConnection.class).getNotifications(50).length;
      }
      assertThat(told).isBetween(1, 40);
    }
  }

  private int listeners() throws SQLException {
    return count("select count(*) from pg_stat_activity where query = 'listen portal_outbox'");
  }

  private void cutOff() throws SQLException {
    assertThat(
            count(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where query = 'listen portal_outbox'"))
        .isEqualTo(1);
  }

  private int count(String query) throws SQLException {
    try (Connection connection = database.app().getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
