package communitysafety.reporting.equality;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person told about themselves. Codes alone, no word of their own; each null when it was
 * not answered.
 *
 * @param effect null unless there is a condition
 */
public record EqualityAnswers(
    AgeBand age,
    Condition condition,
    Effect effect,
    EthnicGroup ethnicGroup,
    Religion religion,
    Sex sex,
    GenderSame genderSame,
    Orientation orientation) {

  /** Which questions these are: the answers of another set are not to be counted together. */
  public static final String QUESTION_SET = "2026-11";

  public EqualityAnswers {
    if (effect != null && condition != Condition.YES) {
      throw new IllegalArgumentException("the effect is asked of who has a condition");
    }
  }

  /** Whether nothing was answered, so that there is nothing to keep. */
  public boolean isEmpty() {
    return Stream.of(age, condition, ethnicGroup, religion, sex, genderSame, orientation)
        .allMatch(Objects::isNull);
  }

  /** All codes in order, separated by commas; nothing between two where there is no answer. */
  String written() {
    return Stream.of(age, condition, effect, ethnicGroup, religion, sex, genderSame, orientation)
        .map(each -> each == null ? "" : ((Enum<?>) each).name())
        .collect(Collectors.joining(","));
  }

  /** The opposite of {@link #written}. */
  static EqualityAnswers read(String written) {
    String[] codes = written.split(",", -1);
    return new EqualityAnswers(
        one(AgeBand.class, codes[0]),
        one(Condition.class, codes[1]),
        one(Effect.class, codes[2]),
        one(EthnicGroup.class, codes[3]),
        one(Religion.class, codes[4]),
        one(Sex.class, codes[5]),
        one(GenderSame.class, codes[6]),
        one(Orientation.class, codes[7]));
  }

  private static <E extends Enum<E>> E one(Class<E> type, String code) {
    return code.isEmpty() ? null : Enum.valueOf(type, code);
  }

  /** Never what was answered. */
  @Override
  public String toString() {
    return "EqualityAnswers[…]";
  }
}
