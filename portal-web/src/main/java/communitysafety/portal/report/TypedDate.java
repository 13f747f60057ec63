package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as typed into three boxes. Reads what people write: {@code 7}, {@code 07} or {@code 7th};
 * {@code 3}, {@code March} or {@code Mar}; {@code 2026} or {@code 26}.
 */
public class TypedDate {

  /** Who lives to report it was born after this; an earlier year is a slip of the hand. */
  private static final int EARLIEST_YEAR = 1900;

  private String day = "";
  private String month = "";
  private String year = "";

  public TypedDate() {}

  TypedDate(String day, String month, String year) {
    setDay(day);
    setMonth(month);
    setYear(year);
  }

  public String getDay() {
    return day;
  }

  public void setDay(String typed) {
    day = TypedText.line(typed);
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String typed) {
    month = TypedText.line(typed);
  }

  public String getYear() {
    return year;
  }

  public void setYear(String typed) {
    year = TypedText.line(typed);
  }

  public boolean isBlank() {
    return day.isEmpty() && month.isEmpty() && year.isEmpty();
  }

  /**
   * The day it stands for.
   *
   * @param today in Europe/London; decides the century of a year of two digits
   * @return empty when it is not a day of the calendar
   */
  public Optional<LocalDate> read(LocalDate today) {
    OptionalInt d = number(day.replaceFirst("(?i)(?<=\\d)(st|nd|rd|th)$", ""), 2);
    OptionalInt m = readMonth();
    OptionalInt y = readYear(today);
    if (d.isEmpty() || m.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y.getAsInt(), m.getAsInt(), d.getAsInt()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * What is wrong with it as the day on which something happened.
   *
   * @param field the id of the date on the page; its parts end in {@code -day}, {@code -month},
   *     {@code -year}
   * @param blankKey the text for a date left empty
   */
  public Optional<Mistake> mistake(String field, String blankKey, LocalDate today) {
    if (isBlank()) {
      return Optional.of(Mistake.of(field, blankKey));
    }
    if (day.isEmpty()) {
      return Optional.of(Mistake.of(field + "-day", "report.date.error.day"));
    }
    if (month.isEmpty()) {
      return Optional.of(Mistake.of(field + "-month", "report.date.error.month"));
    }
    if (year.isEmpty()) {
      return Optional.of(Mistake.of(field + "-year", "report.date.error.year"));
    }
    Optional<LocalDate> date = read(today);
    if (date.isEmpty()) {
      return Optional.of(Mistake.of(field, "report.date.error.real"));
    }
    if (date.get().isAfter(today)) {
      return Optional.of(Mistake.of(field, "report.date.error.future"));
    }
    if (date.get().getYear() < EARLIEST_YEAR) {
      return Optional.of(Mistake.of(field + "-year", "report.date.error.old"));
    }
    return Optional.empty();
  }

  private OptionalInt readMonth() {
    String typed = month.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (typed.length() >= 3) {
      return Arrays.stream(Month.values())
          .filter(m -> englishName(m).startsWith(typed))
          .mapToInt(Month::getValue)
          .findFirst();
    }
    return number(typed, 2);
  }

  private static String englishName(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }

  private OptionalInt readYear(LocalDate today) {
    OptionalInt number = number(year, 4);
    if (year.length() != 2 || number.isEmpty()) {
      return year.length() == 4 ? number : OptionalInt.empty();
    }
    int thisCentury = today.getYear() / 100 * 100 + number.getAsInt();
    return OptionalInt.of(thisCentury <= today.getYear() ? thisCentury : thisCentury - 100);
  }

  private static OptionalInt number(String typed, int mostDigits) {
    return typed.matches("[0-9]{1," + mostDigits + "}")
        ? OptionalInt.of(Integer.parseInt(typed))
        : OptionalInt.empty();
  }
}
