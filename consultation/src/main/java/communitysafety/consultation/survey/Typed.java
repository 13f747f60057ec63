package communitysafety.consultation.survey;

import communitysafety.consultation.survey.Survey.Reading;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody typed or picked in answer to one question. Kind with how people write, strict with
 * what is kept: numbers may have the separators of their language and the digits of their script,
 * days the names of months; texts lose what cannot be seen.
 */
final class Typed {

  /** Characters in a text. */
  static final int LONGEST_TEXT = 5_000;

  /** Digits in a number. */
  static final int MOST_DIGITS = 15;

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}( \\d{3})+");
  private static final Pattern WHOLE = Pattern.compile("\\d{0,15}");

  private final Route.Asked asked;
  private final List<String> typed;
  private final Locale locale;

  Typed(Route.Asked asked, List<String> typed, String language) {
    this.asked = asked;
    this.typed = typed.stream().map(value -> value == null ? "" : value).toList();
    this.locale = Spoken.locale(language);
  }

  Reading read() {
    return switch (asked.question().type()) {
      case NOTE -> new Reading.Nothing();
      case TEXT -> text();
      case INTEGER -> number(true);
      case DECIMAL, RANGE -> number(false);
      case DATE -> day();
      case SELECT_ONE, SELECT_MULTIPLE -> picked();
      case RANK -> order();
      case ACKNOWLEDGE ->
          typed.stream().allMatch(String::isBlank)
              ? nothing()
              : new Reading.Read(new Answer.Acknowledged());
    };
  }

  private Reading nothing() {
    return asked.required() ? wrong(Mistake.Kind.REQUIRED) : new Reading.Nothing();
  }

  private Reading wrong(Mistake.Kind kind) {
    return new Reading.Wrong(new Mistake(asked.question().name(), kind, ""));
  }

  private String single() {
    return typed.isEmpty() ? "" : typed.get(0);
  }

  private Reading text() {
    String text = clean(single(), asked.question().multiline());
    if (text.isEmpty()) {
      return nothing();
    }
    return text.codePointCount(0, text.length()) > LONGEST_TEXT
        ? wrong(Mistake.Kind.TOO_LONG)
        : new Reading.Read(new Answer.Text(text));
  }

  private static String clean(String text, boolean multiline) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder kept = new StringBuilder(lines.length());
    lines
        .codePoints()
        .forEach(
            character -> {
              if (character == '\n' && multiline) {
                kept.append('\n');
              } else if (character == '\n' || character == '\t') {
                kept.append(' ');
              } else if (!Character.isISOControl(character)
                  && Character.getType(character) != Character.SURROGATE
                  && (character & 0xFFFE) != 0xFFFE) {
                kept.appendCodePoint(character);
              }
            });
    return Normalizer.normalize(kept.toString().strip(), Normalizer.Form.NFC);
  }

  private Reading number(boolean whole) {
    String text = clean(single(), false);
    if (text.isEmpty()) {
      return nothing();
    }
    Mistake.Kind kind = whole ? Mistake.Kind.NOT_A_WHOLE_NUMBER : Mistake.Kind.NOT_A_NUMBER;
    BigDecimal number = text.length() > 60 ? null : parse(text);
    if (number == null
        || number.precision() > MOST_DIGITS
        || number.scale() > MOST_DIGITS
        || whole && number.scale() > 0) {
      return wrong(kind);
    }
    Scale scale = asked.question().scale();
    if (scale != null && !Fit.isOnScale(scale, number)) {
      return wrong(Mistake.Kind.NOT_OFFERED);
    }
    return new Reading.Read(new Answer.Number(number));
  }

  /** Null when it is no number. */
  private BigDecimal parse(String text) {
    StringBuilder plain = new StringBuilder();
    for (int character : text.codePoints().toArray()) {
      int digit = Character.digit(character, 10);
      if (digit >= 0) {
        plain.append((char) ('0' + digit));
      } else if (Character.isSpaceChar(character) || character == '\'' || character == '’') {
        plain.append(' ');
      } else if (character == '−' || character == '-' || character == '–') {
        plain.append('-');
      } else if (character == '٫') {
        plain.append(decimalSeparator());
      } else if (character == '٬') {
        plain.append(' ');
      } else {
        plain.appendCodePoint(character);
      }
    }
    String rest = plain.toString();
    boolean negative = rest.startsWith("-");
    if (negative || rest.startsWith("+")) {
      rest = rest.substring(1).strip();
    }
    int decimal = decimalAt(rest);
    String ahead = decimal < 0 ? rest : rest.substring(0, decimal);
    String behind = decimal < 0 ? "" : rest.substring(decimal + 1);
    ahead = ahead.replace(',', ' ').replace('.', ' ');
    if (GROUPED.matcher(ahead).matches()) {
      ahead = ahead.replace(" ", "");
    }
    if (!WHOLE.matcher(ahead).matches()
        || !WHOLE.matcher(behind).matches()
        || ahead.isEmpty() && behind.isEmpty()
        || decimal >= 0 && behind.isEmpty()) {
      return null;
    }
    BigDecimal number = new BigDecimal((ahead.isEmpty() ? "0" : ahead) + "." + behind + "0");
    number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    number = number.scale() < 0 ? number.setScale(0) : number;
    return negative ? number.negate() : number;
  }

  private char decimalSeparator() {
    char own = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return own == ',' ? ',' : '.';
  }

  /**
   * Where the fraction begins; -1 when there is none. With both a dot and a comma, it is the later
   * one; with one of them once, it is what the language takes it for, and where it takes it for the
   * sign of thousands only when three digits follow.
   */
  private int decimalAt(String text) {
    int dot = text.lastIndexOf('.');
    int comma = text.lastIndexOf(',');
    if (dot >= 0 && comma >= 0) {
      return Math.max(dot, comma);
    }
    int only = Math.max(dot, comma);
    if (only < 0) {
      return -1;
    }
    char sign = text.charAt(only);
    if (text.indexOf(sign) != only) {
      return -1;
    }
    char grouping = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
    boolean threeFollow = text.length() - only == 4;
    return sign == grouping && threeFollow && only > 0 && only <= 3 ? -1 : only;
  }

  private Reading day() {
    if (typed.stream().allMatch(String::isBlank)) {
      return nothing();
    }
    LocalDate day = typed.size() == 3 ? ofParts() : ofIso();
    return day == null || day.getYear() < 1 || day.getYear() > 9999
        ? wrong(Mistake.Kind.NOT_A_DAY)
        : new Reading.Read(new Answer.Day(day));
  }

  private LocalDate ofIso() {
    try {
      return typed.size() == 1
          ? LocalDate.parse(digits(clean(single(), false)), DateTimeFormatter.ISO_LOCAL_DATE)
          : null;
    } catch (DateTimeException none) {
      return null;
    }
  }

  private LocalDate ofParts() {
    int dayOfMonth = small(typed.get(0), 2);
    int month = month(typed.get(1));
    int year = small(typed.get(2), 4);
    try {
      return digits(clean(typed.get(2), false)).length() == 4
          ? LocalDate.of(year, month, dayOfMonth)
          : null;
    } catch (DateTimeException none) {
      return null;
    }
  }

  private int month(String text) {
    int number = small(text, 2);
    if (number > 0) {
      return number;
    }
    String name = clean(text, false).toLowerCase(locale);
    for (Month month : Month.values()) {
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT,
              TextStyle.SHORT_STANDALONE)) {
        String known = month.getDisplayName(style, locale).toLowerCase(locale);
        if (known.equals(name) || known.equals(name + ".")) {
          return month.getValue();
        }
      }
    }
    return -1;
  }

  /** -1 when it is none. */
  private static int small(String text, int mostDigits) {
    String digits = digits(clean(text, false));
    boolean fits =
        !digits.isEmpty()
            && digits.length() <= mostDigits
            && digits.chars().allMatch(character -> character >= '0' && character <= '9');
    return fits ? Integer.parseInt(digits) : -1;
  }

  private static String digits(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              int digit = Character.digit(character, 10);
              plain.appendCodePoint(digit >= 0 ? '0' + digit : character);
            });
    return plain.toString();
  }

  private Reading picked() {
    Set<String> values = new LinkedHashSet<>();
    for (String value : typed) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    if (values.isEmpty()) {
      return nothing();
    }
    boolean offered = values.stream().allMatch(this::isOffered);
    boolean several = asked.question().type() == QuestionType.SELECT_MULTIPLE;
    if (!offered || values.size() > 1 && !several) {
      return wrong(Mistake.Kind.NOT_OFFERED);
    }
    List<String> inOrder =
        asked.offered().stream().map(Choice::value).filter(values::contains).toList();
    return new Reading.Read(new Answer.Picked(inOrder));
  }

  private boolean isOffered(String value) {
    return asked.offered().stream().anyMatch(choice -> choice.value().equals(value));
  }

  private Reading order() {
    List<String> values = typed.stream().map(String::strip).toList();
    if (values.stream().allMatch(String::isEmpty)) {
      return nothing();
    }
    if (!values.stream().allMatch(value -> value.isEmpty() || isOffered(value))) {
      return wrong(Mistake.Kind.NOT_OFFERED);
    }
    return Fit.isOrder(values, asked.offered())
        ? new Reading.Read(new Answer.Picked(values))
        : wrong(Mistake.Kind.NOT_AN_ORDER);
  }
}
