package communitysafety.consultation.survey.expression;

import java.util.List;

/**
 * One thing that is wrong with an expression.
 *
 * @param arguments what the words for it name; see {@link Kind}
 */
public record Fault(Kind kind, List<String> arguments) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** What can be wrong. */
  public enum Kind {
    /** What stands there unexpected (empty: the end), and the position of it from 1. */
    MALFORMED,
    /** The most characters there may be. */
    TOO_LONG,
    /** The most parentheses there may be in each other. */
    TOO_DEEP,
    /** The function. */
    FUNCTION_UNKNOWN,
    /** The function, and how it is used. */
    ARGUMENTS_WRONG,
    /** The one side, the other side; or what is no condition, and an empty text. */
    TYPES_DIFFER,
    /** The option, and what it is compared with. */
    OPTION_UNKNOWN,
    /** The pattern. */
    PATTERN_REFUSED,
    /** The name as it stands there. */
    REFERENCE_UNKNOWN
  }

  static Fault of(Kind kind, String... arguments) {
    return new Fault(kind, List.of(arguments));
  }
}
