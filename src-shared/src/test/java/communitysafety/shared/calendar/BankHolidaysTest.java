package communitysafety.shared.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankHolidaysTest {

  private final BankHolidays holidays = BankHolidays.ofEnglandAndWales();

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027, 2028, 2029, 2030})
  void the_table_agrees_with_the_rules_of_the_act(int year) {
    LocalDate easter = easterSunday(year);
    Set<LocalDate> expected = new TreeSet<>();
    addOrSubstitute(expected, LocalDate.of(year, Month.JANUARY, 1));
    expected.add(easter.minusDays(2));
    expected.add(easter.plusDays(1));
    expected.add(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)));
    expected.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
    expected.add(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)));
    addOrSubstitute(expected, LocalDate.of(year, Month.DECEMBER, 25));
    addOrSubstitute(expected, LocalDate.of(year, Month.DECEMBER, 26));

    Set<LocalDate> listed =
        holidays.all().keySet().stream()
            .filter(day -> day.getYear() == year)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(expected);
  }

  @Test
  void every_year_from_the_first_to_the_last_is_complete() {
    assertThat(holidays.all()).hasSize(5 * 8);
    assertThat(holidays.lastYear()).isEqualTo(2030);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25"})
  void the_computed_easter_is_the_one_in_the_calendar(LocalDate easter) {
    assertThat(easterSunday(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void a_holiday_has_a_name_and_a_substitute_says_so() {
    assertThat(holidays.nameOf(LocalDate.of(2026, 12, 28))).contains("Boxing Day (substitute day)");
    assertThat(holidays.nameOf(LocalDate.of(2026, 12, 26))).isEmpty();
    assertThat(holidays.contains(LocalDate.of(2026, 4, 3))).isTrue();
  }

  /** On a weekend the holiday moves to the next weekday that is not one already. */
  private static void addOrSubstitute(Set<LocalDate> days, LocalDate holiday) {
    LocalDate day = holiday;
    while (day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY || days.contains(day)) {
      day = day.plusDays(1);
    }
    days.add(day);
  }

  /** The anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms). */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int monthAndDay = h + l - 7 * m + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
