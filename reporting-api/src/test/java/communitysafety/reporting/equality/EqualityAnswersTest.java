package communitysafety.reporting.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import communitysafety.reporting.equality.EthnicGroup.Family;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EqualityAnswersTest {

  private static final EqualityAnswers NOTHING =
      new EqualityAnswers(null, null, null, null, null, null, null, null);

  @Test
  void what_is_written_is_read_as_it_was_and_what_is_left_out_stays_out() {
    EqualityAnswers some =
        new EqualityAnswers(
            AgeBand.FROM_25,
            Condition.YES,
            Effect.A_LITTLE,
            EthnicGroup.ASIAN_CHINESE,
            null,
            Sex.PREFER_NOT_TO_SAY,
            null,
            Orientation.BISEXUAL);

    assertThat(EqualityAnswers.read(some.written())).isEqualTo(some);
    assertThat(EqualityAnswers.read(NOTHING.written())).isEqualTo(NOTHING);
  }

  @Test
  void nothing_answered_is_nothing_to_keep() {
    assertThat(NOTHING.isEmpty()).isTrue();
    assertThat(new EqualityAnswers(null, null, null, null, null, Sex.MALE, null, null).isEmpty())
        .isFalse();
  }

  @Test
  void the_effect_belongs_to_a_condition() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EqualityAnswers(
                    null, Condition.NO, Effect.A_LOT, null, null, null, null, null));
  }

  @Test
  void every_group_but_silence_belongs_to_one_family() {
    assertThat(
            Arrays.stream(Family.values()).mapToInt(family -> EthnicGroup.of(family).size()).sum())
        .isEqualTo(EthnicGroup.values().length - 1);
  }

  @Test
  void what_somebody_told_is_never_printed() {
    assertThat(new EqualityAnswers(null, null, null, null, Religion.SIKH, null, null, null))
        .hasToString("EqualityAnswers[…]");
  }
}
