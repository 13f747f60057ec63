package communitysafety.consultation.survey.expression;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** The forms an expression has. Each evaluates itself in the type it is of. */
sealed interface Node extends Expression {

  /** Days beyond these are no days. */
  double FURTHEST_DAY = 365_000_000d;

  static LocalDate day(double days) {
    try {
      return LocalDate.ofEpochDay((long) Math.max(-FURTHEST_DAY, Math.min(FURTHEST_DAY, days)));
    } catch (DateTimeException never) {
      throw new IllegalStateException(never);
    }
  }

  /** What comes to a text. */
  sealed interface OfText extends Node {
    @Override
    default Type type() {
      return Type.TEXT;
    }

    @Override
    default double number(Scope scope) {
      return Value.numberOf(text(scope));
    }

    @Override
    default boolean truth(Scope scope) {
      return !text(scope).isEmpty();
    }

    @Override
    default boolean isEmpty(Scope scope) {
      return text(scope).isEmpty();
    }
  }

  /** What comes to a number. */
  sealed interface OfNumber extends Node {
    @Override
    default Type type() {
      return Type.NUMBER;
    }

    @Override
    default String text(Scope scope) {
      return Value.textOf(number(scope));
    }

    @Override
    default boolean truth(Scope scope) {
      return Value.truthOf(number(scope));
    }

    @Override
    default boolean isEmpty(Scope scope) {
      return false;
    }
  }

  /** What comes to a day, counted from 1 January 1970. */
  sealed interface OfDay extends Node {
    @Override
    default Type type() {
      return Type.DAY;
    }

    @Override
    default String text(Scope scope) {
      double days = number(scope);
      return Double.isNaN(days) ? "" : day(days).toString();
    }

    @Override
    default boolean truth(Scope scope) {
      return !Double.isNaN(number(scope));
    }

    @Override
    default boolean isEmpty(Scope scope) {
      return false;
    }
  }

  /** What holds or does not. */
  sealed interface OfTruth extends Node {
    @Override
    default Type type() {
      return Type.TRUTH;
    }

    @Override
    default double number(Scope scope) {
      return truth(scope) ? 1 : 0;
    }

    @Override
    default String text(Scope scope) {
      return truth(scope) ? "true" : "false";
    }

    @Override
    default boolean isEmpty(Scope scope) {
      return false;
    }
  }

  /** In the place of what has a fault; never evaluated, since nothing with a fault is. */
  record Faulty() implements OfText {
    @Override
    public Type type() {
      return Type.UNKNOWN;
    }

    @Override
    public String text(Scope scope) {
      return "";
    }
  }

  record TextLiteral(String text) implements OfText {
    @Override
    public String text(Scope scope) {
      return text;
    }
  }

  record NumberLiteral(double number) implements OfNumber {
    @Override
    public double number(Scope scope) {
      return number;
    }
  }

  record DayLiteral(LocalDate day) implements OfDay {
    @Override
    public double number(Scope scope) {
      return day.toEpochDay();
    }
  }

  record TruthLiteral(boolean truth) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      return truth;
    }
  }

  record Reference(int slot, Type type) implements Node {
    @Override
    public double number(Scope scope) {
      return scope.value(slot).number();
    }

    @Override
    public String text(Scope scope) {
      return scope.value(slot).text();
    }

    @Override
    public boolean truth(Scope scope) {
      return scope.value(slot).truth();
    }

    @Override
    public boolean isEmpty(Scope scope) {
      return scope.value(slot).isEmpty();
    }

    @Override
    public Value value(Scope scope) {
      return scope.value(slot);
    }
  }

  record AnswerItself(Type type) implements Node {
    @Override
    public double number(Scope scope) {
      return scope.answer().number();
    }

    @Override
    public String text(Scope scope) {
      return scope.answer().text();
    }

    @Override
    public boolean truth(Scope scope) {
      return scope.answer().truth();
    }

    @Override
    public boolean isEmpty(Scope scope) {
      return scope.answer().isEmpty();
    }
  }

  record Column(String name) implements OfText {
    @Override
    public String text(Scope scope) {
      return scope.column(name);
    }
  }

  record Any(List<Node> conditions) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      for (Node condition : conditions) {
        if (condition.truth(scope)) {
          return true;
        }
      }
      return false;
    }
  }

  record All(List<Node> conditions) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      for (Node condition : conditions) {
        if (!condition.truth(scope)) {
          return false;
        }
      }
      return true;
    }
  }

  record Not(Node condition) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      return !condition.truth(scope);
    }
  }

  record SameText(Node left, Node right, boolean same) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      return same == left.text(scope).equals(right.text(scope));
    }
  }

  record SameNumber(Node left, Node right, boolean same) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      double one = left.number(scope);
      double other = right.number(scope);
      boolean equal =
          Math.abs(one - other) < 1e-12
              || Double.isNaN(one)
                  && Double.isNaN(other)
                  && left.isEmpty(scope)
                  && right.isEmpty(scope);
      return same == equal;
    }
  }

  record SameTruth(Node left, Node right, boolean same) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      return same == (left.truth(scope) == right.truth(scope));
    }
  }

  /** Compared with the empty text. */
  record Answered(Node node, boolean answered) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      return answered != node.isEmpty(scope);
    }
  }

  /** Which of two numbers is the greater. */
  enum Order {
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST
  }

  record Ordered(Node left, Order order, Node right) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      double one = left.number(scope);
      double other = right.number(scope);
      return switch (order) {
        case LESS -> one < other;
        case AT_MOST -> one <= other;
        case MORE -> one > other;
        case AT_LEAST -> one >= other;
      };
    }
  }

  /** What is done with the next number of a row. */
  enum Operation {
    PLUS,
    MINUS,
    TIMES,
    DIV,
    MOD
  }

  /**
   * First, then one operation after the other.
   *
   * @param operations one fewer than operands
   */
  record Row(List<Node> operands, List<Operation> operations) implements OfNumber {
    @Override
    public double number(Scope scope) {
      return Row.comeTo(operands, operations, scope);
    }

    static double comeTo(List<Node> operands, List<Operation> operations, Scope scope) {
      double result = operands.get(0).number(scope);
      for (int i = 0; i < operations.size(); i++) {
        double next = operands.get(i + 1).number(scope);
        result =
            switch (operations.get(i)) {
              case PLUS -> result + next;
              case MINUS -> result - next;
              case TIMES -> result * next;
              case DIV -> result / next;
              case MOD -> result % next;
            };
      }
      return result;
    }
  }

  /** A day, and so many days more or fewer. */
  record DayRow(List<Node> operands, List<Operation> operations) implements OfDay {
    @Override
    public double number(Scope scope) {
      return Math.floor(Row.comeTo(operands, operations, scope));
    }
  }

  record Negative(Node operand) implements OfNumber {
    @Override
    public double number(Scope scope) {
      return -operand.number(scope);
    }
  }

  record If(Type type, Node condition, Node then, Node otherwise) implements Node {
    private Node taken(Scope scope) {
      return condition.truth(scope) ? then : otherwise;
    }

    @Override
    public double number(Scope scope) {
      return taken(scope).number(scope);
    }

    @Override
    public String text(Scope scope) {
      return taken(scope).text(scope);
    }

    @Override
    public boolean truth(Scope scope) {
      return taken(scope).truth(scope);
    }

    @Override
    public boolean isEmpty(Scope scope) {
      return taken(scope).isEmpty(scope);
    }
  }

  record Coalesce(Type type, Node first, Node second) implements Node {
    private Node taken(Scope scope) {
      boolean none =
          first.isEmpty(scope)
              || first.type().kind() == Type.Kind.NUMBER && Double.isNaN(first.number(scope));
      return none ? second : first;
    }

    @Override
    public double number(Scope scope) {
      return taken(scope).number(scope);
    }

    @Override
    public String text(Scope scope) {
      return taken(scope).text(scope);
    }

    @Override
    public boolean truth(Scope scope) {
      return taken(scope).truth(scope);
    }

    @Override
    public boolean isEmpty(Scope scope) {
      return taken(scope).isEmpty(scope);
    }
  }

  record Selected(Node picked, Node option) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      String all = picked.text(scope);
      String one = option.text(scope).trim();
      if (one.isEmpty()) {
        return all.isEmpty();
      }
      int from = 0;
      while (true) {
        int at = all.indexOf(one, from);
        if (at < 0) {
          return false;
        }
        int end = at + one.length();
        if ((at == 0 || all.charAt(at - 1) == ' ')
            && (end == all.length() || all.charAt(end) == ' ')) {
          return true;
        }
        from = at + 1;
      }
    }
  }

  record CountSelected(Node picked) implements OfNumber {
    @Override
    public double number(Scope scope) {
      String all = picked.text(scope);
      if (all.isEmpty()) {
        return 0;
      }
      int count = 1;
      for (int i = 0; i < all.length(); i++) {
        if (all.charAt(i) == ' ') {
          count++;
        }
      }
      return count;
    }
  }

  record Today() implements OfDay {
    @Override
    public double number(Scope scope) {
      return scope.today().toEpochDay();
    }
  }

  record Regex(Node text, Pattern pattern) implements OfTruth {
    @Override
    public boolean truth(Scope scope) {
      return pattern.matches(text.text(scope));
    }

    /** Patterns have no equality of their own. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Regex regex
          && text.equals(regex.text)
          && pattern.pattern().equals(regex.pattern.pattern());
    }

    @Override
    public int hashCode() {
      return text.hashCode() * 31 + pattern.pattern().hashCode();
    }
  }

  record StringLength(Node text) implements OfNumber {
    @Override
    public double number(Scope scope) {
      String counted = text.text(scope);
      return counted.codePointCount(0, counted.length());
    }
  }

  record Round(Node operand, int places) implements OfNumber {
    @Override
    public double number(Scope scope) {
      double number = operand.number(scope);
      if (Double.isNaN(number) || Double.isInfinite(number)) {
        return number;
      }
      return BigDecimal.valueOf(number)
          .setScale(places, number < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP)
          .doubleValue();
    }
  }

  record Whole(Node operand) implements OfNumber {
    @Override
    public double number(Scope scope) {
      double number = operand.number(scope);
      return number < 0 ? Math.ceil(number) : Math.floor(number);
    }
  }

  record ToNumber(Node operand) implements OfNumber {
    @Override
    public double number(Scope scope) {
      return operand.number(scope);
    }
  }

  record Least(List<Node> operands) implements OfNumber {
    @Override
    public double number(Scope scope) {
      double least = Double.NaN;
      for (Node operand : operands) {
        double next = operand.number(scope);
        if (!(next >= least) && !Double.isNaN(next)) {
          least = next;
        }
      }
      return least;
    }
  }

  record Greatest(List<Node> operands) implements OfNumber {
    @Override
    public double number(Scope scope) {
      double greatest = Double.NaN;
      for (Node operand : operands) {
        double next = operand.number(scope);
        if (!(next <= greatest) && !Double.isNaN(next)) {
          greatest = next;
        }
      }
      return greatest;
    }
  }

  record Total(List<Node> operands) implements OfNumber {
    @Override
    public double number(Scope scope) {
      double total = 0;
      for (Node operand : operands) {
        double next = operand.number(scope);
        if (!Double.isNaN(next)) {
          total += next;
        }
      }
      return total;
    }
  }

  record Concat(List<Node> operands) implements OfText {
    @Override
    public String text(Scope scope) {
      StringBuilder all = new StringBuilder();
      for (Node operand : operands) {
        all.append(operand.text(scope));
      }
      return all.toString();
    }
  }

  record ChoiceName(Node option, int slot) implements OfText {
    @Override
    public String text(Scope scope) {
      String picked = option.text(scope);
      return picked.isEmpty() ? "" : scope.label(slot, picked);
    }
  }
}
