package communitysafety.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PassingLabelsTest {

  private final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");
  private final PassingLabels labels = new PassingLabels(clock, Duration.ofHours(1));

  @Test
  void a_value_keeps_its_name_for_the_period_and_others_have_other_names() {
    PassingLabels.Label first = labels.of("cb00714d").now();
    clock.move(Duration.ofMinutes(59));

    assertThat(labels.of("cb00714d").now()).isEqualTo(first);
    assertThat(labels.of("cb00714e").now()).isNotEqualTo(first);
    assertThat(labels.of("cb00714d").before()).isNull();
  }

  @Test
  void afterwards_it_has_a_new_one_and_for_one_more_period_the_old_one_beside_it() {
    PassingLabels.Label first = labels.of("cb00714d").now();
    clock.move(Duration.ofHours(1));
    PassingLabels.Labels second = labels.of("cb00714d");

    assertThat(second.before()).isEqualTo(first);
    assertThat(second.now()).isNotEqualTo(first);
    assertThat(second.turn()).isEqualTo(1);
    clock.move(Duration.ofHours(1));
    assertThat(labels.of("cb00714d").before()).isEqualTo(second.now());
  }

  @Test
  void after_a_long_silence_nothing_old_is_left() {
    labels.of("cb00714d");
    clock.move(Duration.ofDays(2));

    assertThat(labels.of("cb00714d").before()).isNull();
  }

  @Test
  void another_process_gives_other_names_and_a_name_is_never_printed() {
    PassingLabels other = new PassingLabels(clock, Duration.ofHours(1));

    assertThat(other.of("cb00714d").now()).isNotEqualTo(labels.of("cb00714d").now());
    assertThat(labels.of("cb00714d").toString()).doesNotContainPattern("-?\\d{5}");
  }
}
