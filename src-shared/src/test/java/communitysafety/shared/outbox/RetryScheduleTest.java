package communitysafety.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  private final RetrySchedule schedule = RetrySchedule.of(RetrySchedule.USUAL_ATTEMPTS);

  @Test
  void the_longest_wait_doubles_from_half_a_minute_to_an_hour() {
    assertThat(IntStream.rangeClosed(1, 11).mapToObj(schedule::longestWaitAfter))
        .extracting(Duration::toSeconds)
        .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L, 3600L);
  }

  @Test
  void the_wait_lies_anywhere_between_nothing_and_the_longest() {
    assertThat(schedule.waitAfter(3, 0)).contains(Duration.ZERO);
    assertThat(schedule.waitAfter(3, 0.5)).contains(Duration.ofSeconds(60));
    assertThat(schedule.waitAfter(3, Math.nextDown(1.0)).orElseThrow())
        .isLessThanOrEqualTo(Duration.ofSeconds(120));
  }

  @Test
  void after_the_last_attempt_there_is_no_other() {
    assertThat(schedule.waitAfter(11, 0.5)).isPresent();
    assertThat(schedule.waitAfter(12, 0.5)).isEmpty();
    assertThat(schedule.waitAfter(13, 0.5)).isEmpty();
  }

  @Test
  void it_gives_up_after_five_hours_at_the_latest() {
    Duration all =
        IntStream.rangeClosed(1, 11)
            .mapToObj(schedule::longestWaitAfter)
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isEqualTo(Duration.ofMinutes(5 * 60 + 3).plusSeconds(30));
  }

  @Test
  void any_number_of_failures_has_a_wait_within_the_cap() {
    assertThat(RetrySchedule.of(Integer.MAX_VALUE).longestWaitAfter(1_000_000))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_schedule_without_attempts_is_refused() {
    assertThatThrownBy(() -> RetrySchedule.of(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
