package communitysafety.consultation.release;

/**
 * A number as the public reads it: rounded to the nearest 5; "fewer than 5" for 1 to 4; or not
 * shown at all, because it would tell too much together with others. Nought is shown as it is.
 */
public record Figure(Kind kind, int rounded) {

  /** What numbers are rounded to. */
  public static final int STEP = 5;

  /** Below it there is no percentage: one person more or less would move it too far. */
  public static final int LEAST_BASE = 20;

  public enum Kind {
    ROUNDED,
    FEWER_THAN_5,
    NOT_SHOWN
  }

  public static final Figure FEWER_THAN_5 = new Figure(Kind.FEWER_THAN_5, 0);
  public static final Figure NOT_SHOWN = new Figure(Kind.NOT_SHOWN, 0);

  public Figure {
    if (rounded < 0 || rounded % STEP != 0 || (kind != Kind.ROUNDED && rounded != 0)) {
      throw new IllegalArgumentException("no figure");
    }
  }

  /** As a true count is published unless it must not be shown. */
  public static Figure of(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count is never below nought");
    }
    return isSmall(count)
        ? FEWER_THAN_5
        : new Figure(Kind.ROUNDED, (count + STEP / 2) / STEP * STEP);
  }

  /** Whether a count is so small that it may tell of persons. */
  static boolean isSmall(int count) {
    return count > 0 && count < STEP;
  }

  /** Whether there is a number to read, and to draw. */
  public boolean isNumber() {
    return kind == Kind.ROUNDED;
  }

  public boolean isFewerThan5() {
    return kind == Kind.FEWER_THAN_5;
  }

  /** The least it may be, as whoever knows the rules can tell. */
  int least() {
    return switch (kind) {
      case ROUNDED -> rounded <= STEP ? rounded : rounded - STEP / 2;
      case FEWER_THAN_5 -> 1;
      case NOT_SHOWN -> 0;
    };
  }

  /**
   * The most it may be.
   *
   * @param people how many there can be at all
   */
  int most(int people) {
    return switch (kind) {
      case ROUNDED -> rounded == 0 ? 0 : rounded + STEP / 2;
      case FEWER_THAN_5 -> STEP - 1;
      case NOT_SHOWN -> people;
    };
  }

  /**
   * How many in a hundred, of published numbers alone, so that it tells no more than they do.
   *
   * @return -1 where there is none: too small a base, or no number
   */
  public int percentOf(Figure base) {
    if (!isNumber() || !base.isNumber() || base.rounded < LEAST_BASE) {
      return -1;
    }
    return Math.min(100, Math.round(100f * rounded / base.rounded));
  }
}
