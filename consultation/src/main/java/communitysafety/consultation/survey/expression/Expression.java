package communitysafety.consultation.survey.expression;

/**
 * A compiled expression. It is evaluated by itself: no text is parsed any more, nothing is looked
 * up by name, and the time it takes is in proportion to its length.
 *
 * <p>Empty answers are met as JavaRosa meets them: an empty answer is the empty text; as a number
 * it is none, so that every {@code <} and every sum with it fails; it equals {@code ''} and other
 * empty answers; {@code sum}, {@code min} and {@code max} pass it over; {@code coalesce} takes the
 * next. Numbers are equal when they differ by less than 10⁻¹².
 */
public sealed interface Expression permits Node {

  Type type();

  /** NaN when it comes to no number. */
  double number(Scope scope);

  String text(Scope scope);

  boolean truth(Scope scope);

  /** Whether it comes to no value at all, rather than to a number that is none. */
  boolean isEmpty(Scope scope);

  /** What a calculation of it is worth. */
  default Value value(Scope scope) {
    return switch (type().kind()) {
      case NUMBER -> Value.of(number(scope));
      case TRUTH -> new Value.Truth(truth(scope));
      case DAY -> {
        double days = number(scope);
        yield Double.isNaN(days) ? Value.EMPTY : new Value.Day(Node.day(days));
      }
      default -> Value.of(text(scope));
    };
  }
}
