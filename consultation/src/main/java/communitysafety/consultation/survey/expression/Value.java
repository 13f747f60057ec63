package communitysafety.consultation.survey.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an answer or a calculation is worth in expressions. As in XPath, each can be taken as a
 * text, a number or a truth; the compiler lets through only what has a sense.
 */
public sealed interface Value {

  /**
   * No answer, an answer off the route, a calculation without result. The empty text, not a number,
   * not true, and equal to nothing but another such one.
   */
  Value EMPTY = new Text("");

  String text();

  /** NaN when it is none. */
  double number();

  boolean truth();

  default boolean isEmpty() {
    return false;
  }

  /** A text, or the value of the option picked. */
  record Text(String text) implements Value {
    @Override
    public double number() {
      return numberOf(text);
    }

    @Override
    public boolean truth() {
      return !text.isEmpty();
    }

    @Override
    public boolean isEmpty() {
      return text.isEmpty();
    }
  }

  record Number(double number) implements Value {
    @Override
    public String text() {
      return textOf(number);
    }

    @Override
    public boolean truth() {
      return truthOf(number);
    }
  }

  /** Its number is the days since 1 January 1970. */
  record Day(LocalDate day) implements Value {
    @Override
    public String text() {
      return day.toString();
    }

    @Override
    public double number() {
      return day.toEpochDay();
    }

    @Override
    public boolean truth() {
      return true;
    }
  }

  record Truth(boolean truth) implements Value {
    @Override
    public String text() {
      return truth ? "true" : "false";
    }

    @Override
    public double number() {
      return truth ? 1 : 0;
    }
  }

  static Value of(String text) {
    return text.isEmpty() ? EMPTY : new Text(text);
  }

  /** Options picked, as XForms keeps them: with a space between. */
  static Value of(List<String> picked) {
    return picked.size() == 1 ? of(picked.get(0)) : of(String.join(" ", picked));
  }

  static Value of(double number) {
    return Double.isNaN(number) ? EMPTY : new Number(number);
  }

  static double numberOf(String text) {
    String trimmed = text.trim();
    if (trimmed.isEmpty()) {
      return Double.NaN;
    }
    for (int i = 0; i < trimmed.length(); i++) {
      char character = trimmed.charAt(i);
      if (character != '-' && character != '.' && (character < '0' || character > '9')) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(trimmed);
    } catch (NumberFormatException notOne) {
      return Double.NaN;
    }
  }

  /** Without an exponent, and without ".0"; empty for NaN. */
  static String textOf(double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    if (Double.isInfinite(number)) {
      return number < 0 ? "-Infinity" : "Infinity";
    }
    if (Math.abs(number) < 1e15 && Math.abs(number - Math.rint(number)) < 1e-12) {
      return Long.toString((long) Math.rint(number));
    }
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  static boolean truthOf(double number) {
    return Math.abs(number) > 1e-12;
  }
}
