package communitysafety.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

  private final PortalDatabase database = PortalDatabase.get();
  private final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");
  private final RecordingChannel channel = new RecordingChannel();
  private final OutboxQueue queue = new OutboxQueue(database.app());
  private final OutboxRelay relay = relayWaiting(0.5);
  private OutboxRows rows;

  @BeforeEach
  void nothing_waits() throws SQLException {
    rows = OutboxRows.empty(database);
  }

  private OutboxRelay relayWaiting(double partOfTheLongest) {
    RandomGenerator chance =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new UnsupportedOperationException();
          }

          @Override
          public double nextDouble() {
            return partOfTheLongest;
          }
        };
    return new OutboxRelay(queue, channel, RetrySchedule.of(12), clock, chance);
  }

  private int deliverDue() throws SQLException {
    return relay.deliverDue(() -> true);
  }

  @Test
  void a_message_is_delivered_once() throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("POLICE", clock.now()));

    assertThat(deliverDue()).isEqualTo(1);
    clock.move(Duration.ofDays(1));
    assertThat(deliverDue()).isZero();

    assertThat(channel.asked()).containsExactly(message.id());
    OutboxMessage stored = rows.now(message);
    assertThat(stored.state()).isEqualTo(MessageState.DELIVERED);
    assertThat(stored.deliveredAt()).isEqualTo("2026-11-23T09:00:00Z");
    assertThat(stored.attempts()).isEqualTo(1);
  }

  @Test
  void without_a_channel_messages_wait_untouched() throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("POLICE", clock.now()));
    channel.notConfigured();

    assertThat(deliverDue()).isZero();

    assertThat(channel.asked()).isEmpty();
    assertThat(rows.now(message).attempts()).isZero();
    OutboxStatus status = queue.status(channel.configured(), null);
    assertThat(status).isEqualTo(new OutboxStatus(false, 1, message.createdAt(), 0));
  }

  @Test
  void a_failure_is_tried_again_when_its_wait_is_over_and_not_before() throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("POLICE", clock.now()));
    channel.failing(true, "SMTP_UNREACHABLE");

    deliverDue();
    assertThat(rows.now(message).lastFailure()).isEqualTo("SMTP_UNREACHABLE");
    channel.answering(again -> new Delivery.Delivered());
    clock.move(Duration.ofSeconds(14));
    assertThat(deliverDue()).isZero();
    clock.move(Duration.ofSeconds(1));
    assertThat(deliverDue()).isEqualTo(1);

    assertThat(rows.now(message).state()).isEqualTo(MessageState.DELIVERED);
    assertThat(rows.now(message).lastFailure()).isNull();
    assertThat(rows.audited(message)).isEmpty();
  }

  @Test
  void after_the_last_attempt_it_is_a_dead_letter_and_the_audit_trail_says_so()
      throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("HUB-SELB", clock.now()));
    channel.failing(true, "SMTP_UNREACHABLE");

    for (int attempt = 1; attempt <= 12; attempt++) {
      assertThat(rows.now(message).state()).isEqualTo(MessageState.PENDING);
      assertThat(deliverDue()).isEqualTo(1);
      clock.move(Duration.ofHours(1));
    }

    assertThat(rows.now(message).state()).isEqualTo(MessageState.DEAD);
    assertThat(deliverDue()).isZero();
    assertThat(rows.audited(message))
        .containsExactly("SYSTEM DELIVERY_FAILED HUB-SELB SMTP_UNREACHABLE");
    assertThat(queue.deadLetters("HUB-SELB", 100))
        .containsExactly(
            new DeadLetter(
                message.id(),
                MessageKind.REFERRAL_OPENED,
                OutboxRows.REFERENCE,
                false,
                message.createdAt(),
                12,
                "SMTP_UNREACHABLE"));
    assertThat(queue.deadLetters("HUB-SCAR", 100)).isEmpty();
  }

  @Test
  void what_no_further_attempt_can_mend_is_a_dead_letter_at_once() throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("HUB-SELB", clock.now()));
    channel.failing(false, "SMTP_550");

    deliverDue();

    assertThat(rows.now(message).state()).isEqualTo(MessageState.DEAD);
    assertThat(rows.audited(message)).containsExactly("SYSTEM DELIVERY_FAILED HUB-SELB SMTP_550");
  }

  @Test
  void when_a_relay_dies_after_its_claim_another_delivers_once_the_lease_is_over()
      throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("POLICE", clock.now()));
    assertThat(queue.claim(clock.now(), OutboxRelay.LEASE)).isPresent();

    clock.move(OutboxRelay.LEASE.minusSeconds(1));
    assertThat(deliverDue()).isZero();
    clock.move(Duration.ofSeconds(1));
    assertThat(deliverDue()).isEqualTo(1);

    assertThat(channel.asked()).containsExactly(message.id());
    assertThat(rows.now(message).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void relays_share_the_work_and_double_none_of_it() throws Exception {
    List<OutboxMessage> messages = rows.store(300, "POLICE", clock.now());
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> node = this::deliverDue;
      int delivered = 0;
      for (Future<Integer> count : nodes.invokeAll(List.of(node, node, node, node))) {
        delivered += count.get();
      }
      assertThat(delivered).isEqualTo(300);
    } finally {
      nodes.shutdownNow();
    }

    assertThat(channel.asked()).hasSize(300).doesNotHaveDuplicates();
    assertThat(channel.asked())
        .containsExactlyInAnyOrderElementsOf(messages.stream().map(OutboxMessage::id).toList());
  }

  @Test
  void a_relay_passes_by_what_another_is_claiming_at_this_moment() throws SQLException {
    List<OutboxMessage> two = rows.store(2, "POLICE", clock.now());
    try (Connection other = database.app().getConnection();
        Statement claiming = other.createStatement()) {
      other.setAutoCommit(false);
      claiming.execute(
          "select 1 from shared.outbox_message where id = '" + two.get(0).id() + "' for update");

      assertThat(deliverDue()).isEqualTo(1);
      other.rollback();
    }

    assertThat(channel.asked()).containsExactly(two.get(1).id());
  }

  @Test
  void while_a_message_is_sent_nothing_is_locked() throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("POLICE", clock.now()));
    channel.answering(
        sending -> {
          assertThatCode(() -> lock(sending.id())).doesNotThrowAnyException();
          return new Delivery.Delivered();
        });

    deliverDue();

    assertThat(rows.now(message).state()).isEqualTo(MessageState.DELIVERED);
  }

  private void lock(UUID message) throws SQLException {
    try (Connection other = database.app().getConnection();
        Statement lock = other.createStatement()) {
      lock.execute(
          "select 1 from shared.outbox_message where id = '" + message + "' for update nowait");
    }
  }

  @Test
  void a_late_failure_does_not_disturb_the_relay_that_took_over() throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("POLICE", clock.now()));
    OutboxMessage slow = queue.claim(clock.now(), OutboxRelay.LEASE).orElseThrow();
    clock.move(OutboxRelay.LEASE);
    OutboxMessage second = queue.claim(clock.now(), OutboxRelay.LEASE).orElseThrow();

    queue.failed(slow, "SMTP_BROKEN_OFF", clock.now());
    queue.dead(slow, "SMTP_BROKEN_OFF", clock.now());

    OutboxMessage stored = rows.now(message);
    assertThat(stored.state()).isEqualTo(MessageState.PENDING);
    assertThat(stored.nextAttemptAt()).isEqualTo(second.nextAttemptAt());
    assertThat(rows.audited(message)).isEmpty();
  }

  @Test
  void a_late_success_stands_even_when_the_message_was_given_up_meanwhile() throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("POLICE", clock.now()));
    OutboxMessage slow = queue.claim(clock.now(), OutboxRelay.LEASE).orElseThrow();
    clock.move(OutboxRelay.LEASE);
    channel.failing(false, "SMTP_550");
    deliverDue();
    assertThat(rows.now(message).state()).isEqualTo(MessageState.DEAD);

    queue.delivered(slow, clock.now());

    assertThat(rows.now(message).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void a_fault_in_the_channel_counts_as_a_failure_and_the_next_message_goes_out()
      throws SQLException {
    OutboxMessage first = rows.store(OutboxRows.aMessage("POLICE", clock.now().minusMinutes(1)));
    OutboxMessage second = rows.store(OutboxRows.aMessage("POLICE", clock.now()));
    channel.answering(
        message -> {
          if (message.id().equals(first.id())) {
            throw new IllegalStateException("somebody@example.org");
          }
          return new Delivery.Delivered();
        });

    deliverDue();

    assertThat(rows.now(first).lastFailure()).isEqualTo("IllegalStateException");
    assertThat(rows.now(second).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void a_relay_told_to_stop_claims_nothing_more() throws SQLException {
    List<OutboxMessage> messages = rows.store(3, "POLICE", clock.now());

    relay.deliverDue(() -> channel.asked().isEmpty());

    assertThat(channel.asked()).hasSize(1);
    assertThat(Stream.of(rows.now(messages.get(1)), rows.now(messages.get(2))))
        .extracting(OutboxMessage::attempts)
        .containsExactly(0, 0);
  }

  @Test
  void a_team_has_its_own_dead_letter_tried_again_from_the_first_attempt() throws SQLException {
    OutboxMessage message = rows.store(OutboxRows.aMessage("HUB-SELB", clock.now()));
    channel.failing(false, "SMTP_550");
    deliverDue();
    channel.answering(again -> new Delivery.Delivered());

    assertThat(queue.revive(message.id(), "HUB-SCAR", clock.now())).isEmpty();
    assertThat(deliverDue()).isZero();
    assertThat(queue.revive(message.id(), "HUB-SELB", clock.now())).isPresent();
    assertThat(queue.revive(message.id(), "HUB-SELB", clock.now())).isEmpty();
    assertThat(deliverDue()).isEqualTo(1);

    assertThat(rows.now(message).attempts()).isEqualTo(1);
    assertThat(rows.now(message).state()).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void what_waits_and_what_is_dead_is_counted_for_each_team() throws SQLException {
    channel.failing(false, "SMTP_550");
    rows.store(2, "HUB-SELB", clock.now());
    deliverDue();
    clock.move(Duration.ofMinutes(10));
    rows.store(1, "HUB-SELB", clock.now());
    rows.store(1, "POLICE", clock.now().plusMinutes(1));

    assertThat(queue.status(true, "HUB-SELB")).isEqualTo(new OutboxStatus(true, 1, clock.now(), 2));
    assertThat(queue.status(true, null)).isEqualTo(new OutboxStatus(true, 2, clock.now(), 2));
    assertThat(queue.status(true, "YORK")).isEqualTo(new OutboxStatus(true, 0, null, 0));
  }

  @Test
  void looking_for_what_is_due_uses_the_small_index() throws SQLException {
    try (Connection connection = database.app().getConnection();
        Statement explain = connection.createStatement()) {
      explain.execute("set enable_seqscan = off");
      StringBuilder plan = new StringBuilder();
      try (var row =
          explain.executeQuery(
              "explain select id from shared.outbox_message where state = 'PENDING'"
                  + " and next_attempt_at <= now() order by next_attempt_at limit 1"
                  + " for update skip locked")) {
        while (row.next()) {
          plan.append(row.getString(1));
        }
      }
      assertThat(plan.toString()).contains("outbox_message_due").doesNotContain("Sort");
    }
  }
}
