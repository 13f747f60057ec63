package communitysafety.portal.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.abuse.Answer.Verdict;
import communitysafety.shared.MovableClock;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private static final String HOUSEHOLD = "cb00714d";
  private static final String NEIGHBOUR = "cb00714e";

  private final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");

  @Test
  void a_network_may_do_as_much_as_its_budget_and_is_told_when_to_come_again() {
    Buckets buckets = buckets(6, 0);
    ask(buckets, HOUSEHOLD, 6);

    Answer seventh = buckets.ask(Budget.SEND, HOUSEHOLD);

    assertThat(seventh.verdict()).isEqualTo(Verdict.SLOWLY);
    assertThat(seventh.status()).isEqualTo(429);
    assertThat(seventh.after()).isEqualTo(Duration.ofMinutes(10));
    assertThat(seventh.minutes()).isEqualTo(10);
    assertThat(buckets.ask(Budget.SEND, NEIGHBOUR).isYes()).isTrue();
    assertThat(buckets.ask(Budget.START, HOUSEHOLD).isYes()).isTrue();
  }

  @Test
  void who_waits_as_long_as_was_said_is_let_in() {
    Buckets buckets = buckets(7, 0);
    ask(buckets, HOUSEHOLD, 7);
    clock.move(Duration.ofSeconds(buckets.ask(Budget.SEND, HOUSEHOLD).seconds()));

    assertThat(buckets.ask(Budget.SEND, HOUSEHOLD).isYes()).isTrue();
    assertThat(buckets.ask(Budget.SEND, HOUSEHOLD).isYes()).isFalse();
  }

  @Test
  void a_quiet_hour_fills_the_bucket_and_a_quiet_week_no_further() {
    Buckets buckets = buckets(6, 0);
    ask(buckets, HOUSEHOLD, 6);
    clock.move(Duration.ofDays(7));

    ask(buckets, HOUSEHOLD, 6);
    assertThat(buckets.ask(Budget.SEND, HOUSEHOLD).isYes()).isFalse();
  }

  @Test
  void the_turn_of_the_key_forgets_nobody_who_goes_on() {
    Buckets buckets = buckets(4, 0);
    clock.move(Duration.ofMinutes(59));
    ask(buckets, HOUSEHOLD, 4);
    clock.move(Duration.ofMinutes(2));

    Answer answer = buckets.ask(Budget.SEND, HOUSEHOLD);

    assertThat(answer.verdict()).isEqualTo(Verdict.SLOWLY);
    assertThat(answer.after()).isEqualTo(Duration.ofMinutes(13));
  }

  @Test
  void two_hours_after_the_last_visit_nothing_of_a_network_is_left() {
    Buckets buckets = buckets(4, 0);
    ask(buckets, HOUSEHOLD, 1);
    clock.move(Duration.ofHours(1));
    ask(buckets, NEIGHBOUR, 1);
    assertThat(buckets.size()).isEqualTo(2);
    clock.move(Duration.ofHours(1));
    ask(buckets, NEIGHBOUR, 1);

    assertThat(buckets.size()).isEqualTo(1);
  }

  @Test
  void all_together_have_a_ceiling_and_it_is_told_apart_from_ones_own() {
    Buckets buckets = buckets(10, 20);
    IntStream.range(0, 20).forEach(i -> ask(buckets, "network " + i, 1));

    Answer answer = buckets.ask(Budget.SEND, HOUSEHOLD);

    assertThat(answer.verdict()).isEqualTo(Verdict.BUSY);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.after()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void who_is_refused_for_their_own_network_uses_up_nothing_of_the_others() {
    Buckets buckets = buckets(5, 10);
    ask(buckets, HOUSEHOLD, 5);
    IntStream.range(0, 1000).forEach(i -> buckets.ask(Budget.SEND, HOUSEHOLD));

    ask(buckets, NEIGHBOUR, 5);
  }

  @Test
  void a_trusted_place_may_do_more_and_stands_outside_the_ceiling_of_all() {
    Buckets buckets = buckets(2, 4);
    ask(buckets, HOUSEHOLD, 2);
    ask(buckets, NEIGHBOUR, 2);
    assertThat(buckets.ask(Budget.SEND, "another").isYes()).isFalse();

    for (int i = 0; i < 2 * 20; i++) {
      assertThat(buckets.askFromPlace(Budget.SEND, "library").isYes()).isTrue();
    }
    assertThat(buckets.askFromPlace(Budget.SEND, "library").verdict()).isEqualTo(Verdict.SLOWLY);
    assertThat(buckets.askFromPlace(Budget.SEND, "centre").isYes()).isTrue();
  }

  @Test
  void zero_takes_a_limit_away() {
    ask(buckets(0, 0), HOUSEHOLD, 10_000);
    assertThat(buckets(0, 0).askFromPlace(Budget.SEND, "library").isYes()).isTrue();
  }

  @Test
  void memory_is_bounded_however_many_networks_come() {
    Buckets buckets = buckets(5, 0);
    for (int hour = 0; hour < 3; hour++) {
      for (int i = 0; i < 2 * Buckets.MOST; i++) {
        buckets.ask(Budget.SEND, hour + "." + i);
      }
      clock.move(Duration.ofHours(1));
    }

    assertThat(buckets.size()).isLessThanOrEqualTo(2 * Buckets.MOST);
  }

  @Test
  void no_network_is_kept_anywhere_in_memory() throws IllegalAccessException {
    Buckets buckets = buckets(5, 0);
    ask(buckets, HOUSEHOLD, 1);
    buckets.askFromPlace(Budget.SEND, "c0ffee");

    assertThat(textsWithin(buckets)).noneMatch(text -> text.contains(HOUSEHOLD));
    assertThat(textsWithin(buckets)).noneMatch(text -> text.contains("c0ffee"));
  }

  private void ask(Buckets buckets, String network, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(buckets.ask(Budget.SEND, network).isYes()).as("use %d", i + 1).isTrue();
    }
  }

  private Buckets buckets(int network, int everyone) {
    return new Buckets(
        clock,
        Map.of(
            Budget.SEND, new Buckets.Limit(network, everyone),
            Budget.START, new Buckets.Limit(network, everyone)),
        20);
  }

  /** Every text that hangs on an object of ours, found by walking its fields. */
  private static Iterable<String> textsWithin(Object root) throws IllegalAccessException {
    Map<Object, String> seen = new IdentityHashMap<>();
    Deque<Object> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Object each = open.pop();
      if (seen.putIfAbsent(each, each instanceof String text ? text : "") != null) {
        continue;
      }
      if (each instanceof Map<?, ?> map) {
        map.forEach(
            (key, value) -> {
              open.push(key);
              open.push(value);
            });
      } else if (each.getClass().getName().startsWith("communitysafety.")) {
        for (Field field : each.getClass().getDeclaredFields()) {
          field.setAccessible(true);
          Object value = field.get(each);
          if (value != null) {
            open.push(value);
          }
        }
      }
    }
    return seen.values();
  }
}
