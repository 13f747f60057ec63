package communitysafety.shared.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInDelayTest {

  private static final String OFFICER = "police@demo.invalid";
  private static final String HOME = "198.51.100.7";
  private static final String ELSEWHERE = "203.0.113.9";

  private final HandClock clock = new HandClock();
  private final SignInDelay delay = new SignInDelay(clock);

  @Test
  void the_first_three_attempts_are_free() {
    for (int i = 0; i < 3; i++) {
      assertThat(delay.attempt(OFFICER, HOME)).isZero();
    }
    assertThat(delay.attempt(OFFICER, HOME)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void the_wait_doubles_with_each_wrong_attempt_up_to_fifteen_minutes() {
    fail(OFFICER, HOME, 3);
    for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
      assertThat(delay.attempt(OFFICER, HOME)).isEqualTo(Duration.ofSeconds(seconds));
      clock.passes(Duration.ofSeconds(seconds));
      assertThat(delay.attempt(OFFICER, HOME)).isZero();
    }
  }

  @Test
  void asking_too_early_does_not_make_the_wait_longer() {
    fail(OFFICER, HOME, 4);
    clock.passes(Duration.ofMillis(1_500));
    assertThat(delay.attempt(OFFICER, HOME)).isEqualTo(Duration.ofMillis(500));
    assertThat(delay.attempt(OFFICER, HOME)).isEqualTo(Duration.ofMillis(500));
    clock.passes(Duration.ofMillis(500));
    assertThat(delay.attempt(OFFICER, HOME)).isZero();
  }

  @Test
  void signing_in_forgets_what_went_wrong_before() {
    fail(OFFICER, HOME, 6);
    clock.passes(Duration.ofMinutes(1));
    assertThat(delay.attempt(OFFICER, HOME)).isZero();
    delay.succeeded(OFFICER, HOME);
    assertThat(delay.attempt(OFFICER, HOME)).isZero();
  }

  @Test
  void an_attempt_that_was_not_decided_does_not_count() {
    fail(OFFICER, HOME, 2);
    assertThat(delay.attempt(OFFICER, HOME)).isZero();
    delay.undecided(OFFICER, HOME);
    assertThat(delay.attempt(OFFICER, HOME)).isZero();
    assertThat(delay.attempt(OFFICER, HOME)).isPositive();
  }

  @Test
  void many_attempts_at_once_gain_nothing_because_each_counts_when_it_begins() {
    int let = 0;
    for (int i = 0; i < 100; i++) {
      if (delay.attempt(OFFICER, HOME).isZero()) {
        let++;
      }
    }
    assertThat(let).isEqualTo(3);
  }

  @Test
  void a_stranger_who_waits_a_quarter_of_an_hour_does_not_make_the_owner_wait_as_long() {
    fail(OFFICER, ELSEWHERE, 30);
    assertThat(delay.attempt(OFFICER, ELSEWHERE)).isEqualTo(SignInDelay.LONGEST);

    Duration owners = delay.attempt(OFFICER, HOME);

    assertThat(owners).isPositive().isLessThanOrEqualTo(SignInDelay.LONGEST_FOR_AN_ACCOUNT);
  }

  @Test
  void strangers_who_keep_on_trying_cannot_keep_the_owner_out() {
    fail(OFFICER, ELSEWHERE, 30);
    Duration wait = delay.attempt(OFFICER, HOME);
    Duration step = wait.dividedBy(5);
    for (int i = 0; i < 5; i++) {
      clock.passes(step);
      delay.attempt(OFFICER, "192.0.2." + i);
    }
    clock.passes(Duration.ofMillis(5));

    assertThat(delay.attempt(OFFICER, HOME)).isZero();
  }

  @Test
  void a_network_that_tries_many_accounts_waits_before_each_new_one() {
    for (int i = 0; i < SignInDelay.FREE_ATTEMPTS_OF_A_NETWORK; i++) {
      assertThat(delay.attempt("account" + i, ELSEWHERE)).isZero();
    }
    assertThat(delay.attempt("another", ELSEWHERE)).isPositive();
    assertThat(delay.attempt("another", HOME)).isZero();
  }

  @Test
  void after_a_quiet_day_everything_is_forgotten() {
    fail(OFFICER, HOME, 12);
    clock.passes(SignInDelay.MEMORY.plusSeconds(1));
    for (int i = 0; i < 3; i++) {
      assertThat(delay.attempt(OFFICER, HOME)).isZero();
    }
  }

  /** So many attempts, each after the wait it was told. */
  private void fail(String account, String network, int times) {
    for (int i = 0; i < times; i++) {
      Duration wait = delay.attempt(account, network);
      while (!wait.isZero()) {
        clock.passes(wait);
        wait = delay.attempt(account, network);
      }
    }
  }

  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    private void passes(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
