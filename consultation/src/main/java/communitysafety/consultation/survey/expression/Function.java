package communitysafety.consultation.survey.expression;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of the profile, with how they are used. */
enum Function {
  SELECTED("selected", 2, 2, "selected(${question}, 'option')"),
  COUNT_SELECTED("count-selected", 1, 1, "count-selected(${question})"),
  IF("if", 3, 3, "if(${question} = 'option', 1, 0)"),
  COALESCE("coalesce", 2, 2, "coalesce(${one}, ${other})"),
  NOT("not", 1, 1, "not(${question} = 'option')"),
  TRUE("true", 0, 0, "true()"),
  FALSE("false", 0, 0, "false()"),
  TODAY("today", 0, 0, "today()"),
  REGEX("regex", 2, 2, "regex(., '[A-Z]+')"),
  STRING_LENGTH("string-length", 1, 1, "string-length(.)"),
  ROUND("round", 1, 2, "round(${number}, 2)"),
  INT("int", 1, 1, "int(${number})"),
  NUMBER("number", 1, 1, "number(${question})"),
  MIN("min", 1, Integer.MAX_VALUE, "min(${one}, ${other})"),
  MAX("max", 1, Integer.MAX_VALUE, "max(${one}, ${other})"),
  SUM("sum", 1, Integer.MAX_VALUE, "sum(${one}, ${other})"),
  CONCAT("concat", 1, Integer.MAX_VALUE, "concat(${one}, ' ', ${other})"),
  /**
   * Nothing of an earlier calculation stays between two requests: what is calculated once and what
   * is calculated each time are the same.
   */
  ONCE("once", 1, 1, "once(${question})"),
  CHOICE_NAME("jr:choice-name", 2, 2, "jr:choice-name(${question}, '${question}')");

  private static final Map<String, Function> BY_NAME =
      Stream.of(values()).collect(Collectors.toMap(Function::writtenName, one -> one));

  private final String writtenName;
  private final int fewest;
  private final int most;
  private final String usage;

  Function(String writtenName, int fewest, int most, String usage) {
    this.writtenName = writtenName;
    this.fewest = fewest;
    this.most = most;
    this.usage = usage;
  }

  static Optional<Function> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  String writtenName() {
    return writtenName;
  }

  boolean takes(int arguments) {
    return arguments >= fewest && arguments <= most;
  }

  /** An example of how it is written. */
  String usage() {
    return usage;
  }
}
