package communitysafety.consultation.survey.expression;

import java.util.Set;

/**
 * What an expression comes to.
 *
 * @param options the values there can be where they are those of a list; else empty
 */
public record Type(Kind kind, Set<String> options) {

  /** The kinds of value. */
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    TRUTH,
    /** One option of a list, or none. */
    OPTION,
    /** Any number of options of a list. */
    OPTIONS,
    /** A fault was found in it; it fits everywhere so that one fault is not told twice. */
    UNKNOWN
  }

  public static final Type TEXT = new Type(Kind.TEXT, Set.of());
  public static final Type NUMBER = new Type(Kind.NUMBER, Set.of());
  public static final Type DAY = new Type(Kind.DAY, Set.of());
  public static final Type TRUTH = new Type(Kind.TRUTH, Set.of());
  public static final Type UNKNOWN = new Type(Kind.UNKNOWN, Set.of());

  public static Type option(Set<String> options) {
    return new Type(Kind.OPTION, options);
  }

  public static Type options(Set<String> options) {
    return new Type(Kind.OPTIONS, options);
  }

  boolean is(Kind other) {
    return kind == other || kind == Kind.UNKNOWN;
  }

  boolean isChosen() {
    return kind == Kind.OPTION || kind == Kind.OPTIONS || kind == Kind.UNKNOWN;
  }

  /** Whether it can stand where a number must: a number, or an option of a list of numbers. */
  boolean countsAsNumber() {
    return is(Kind.NUMBER)
        || kind == Kind.OPTION
            && !options.isEmpty()
            && options.stream().noneMatch(option -> Double.isNaN(Value.numberOf(option)));
  }
}
