package communitysafety.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.release.TrueFigures;
import communitysafety.shared.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiguresInWorkTest {

  private static final Duration PATIENT = Duration.ofMinutes(1);
  private static final TrueFigures COUNTS = new TrueFigures(60, List.of(), List.of());

  private final MovableClock clock = MovableClock.at("2027-01-04T09:00:00Z");
  private final FiguresInWork inWork = new FiguresInWork();

  FiguresInWorkTest() {
    inWork.clock = clock;
  }

  @AfterEach
  void end() {
    inWork.stop();
  }

  @Test
  void the_same_counts_are_worked_out_once_and_known_until_nobody_asks_for_a_while() {
    FiguresInWork.Work work = inWork.on(COUNTS, List.of());
    assertThat(work.endsWithin(PATIENT)).isTrue();

    assertThat(inWork.on(new TrueFigures(60, List.of(), List.of()), List.of())).isSameAs(work);
    assertThat(inWork.known(COUNTS, List.of())).isEqualTo(work.figures()).isPresent();
    assertThat(inWork.known(new TrueFigures(61, List.of(), List.of()), List.of())).isEmpty();
    clock.move(FiguresInWork.KEPT.plusSeconds(1));
    assertThat(inWork.on(COUNTS, List.of())).isNotSameAs(work);
  }

  @Test
  void of_many_the_one_that_was_looked_for_longest_ago_is_forgotten_first() {
    for (int responses = 0; responses < 9; responses++) {
      assertThat(counts(responses).endsWithin(PATIENT)).isTrue();
      clock.move(Duration.ofSeconds(1));
    }

    assertThat(inWork.known(new TrueFigures(0, List.of(), List.of()), List.of())).isEmpty();
    assertThat(inWork.known(new TrueFigures(8, List.of(), List.of()), List.of())).isPresent();
  }

  private FiguresInWork.Work counts(int responses) {
    return inWork.on(new TrueFigures(responses, List.of(), List.of()), List.of());
  }
}
