package communitysafety.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "27,3,2026",
    "27,03,2026",
    "27,March,2026",
    "27,mar,26",
    "27th,Mar.,2026",
    "' 27 ',MARCH,2026"
  })
  void the_same_day_may_be_written_in_many_ways(String day, String month, String year) {
    TypedDate typed = new TypedDate(day, month, year);
    assertThat(typed.read(TODAY)).contains(LocalDate.of(2026, 3, 27));
    assertThat(typed.mistake("day", "blank", TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "29,2,2026",
    "31,6,2026",
    "0,1,2026",
    "27,13,2026",
    "27,Ma,2026",
    "27,x,2026",
    "27,3,026",
    "27,3,20266",
    "-1,3,2026",
    "1e1,3,2026",
    "٢٧,3,2026"
  })
  void a_day_that_is_not_in_the_calendar_is_asked_for_again(String day, String month, String year) {
    TypedDate typed = new TypedDate(day, month, year);
    assertThat(typed.read(TODAY)).isEmpty();
    assertThat(typed.mistake("day", "blank", TODAY))
        .map(Mistake::key)
        .contains("report.date.error.real");
  }

  @Test
  void a_leap_day_is_a_day() {
    assertThat(new TypedDate("29", "2", "2024").read(TODAY)).contains(LocalDate.of(2024, 2, 29));
  }

  @Test
  void today_is_allowed_and_tomorrow_is_not() {
    assertThat(new TypedDate("23", "11", "2026").mistake("day", "blank", TODAY)).isEmpty();
    assertThat(new TypedDate("24", "11", "2026").mistake("day", "blank", TODAY))
        .map(Mistake::key)
        .contains("report.date.error.future");
  }

  @Test
  void a_year_of_two_digits_is_never_in_the_future() {
    assertThat(new TypedDate("1", "1", "27").read(TODAY)).contains(LocalDate.of(1927, 1, 1));
  }

  @Test
  void a_missing_part_is_named() {
    assertThat(new TypedDate("", "3", "2026").mistake("day", "blank", TODAY))
        .map(Mistake::field)
        .contains("day-day");
    assertThat(new TypedDate("27", "", "2026").mistake("day", "blank", TODAY))
        .map(Mistake::field)
        .contains("day-month");
    assertThat(new TypedDate("27", "3", "").mistake("day", "blank", TODAY))
        .map(Mistake::field)
        .contains("day-year");
    assertThat(new TypedDate("", "", "").mistake("day", "blank", TODAY))
        .map(Mistake::key)
        .contains("blank");
  }

  @Test
  void a_year_no_living_person_has_seen_is_asked_for_again() {
    assertThat(new TypedDate("1", "1", "0026").mistake("day", "blank", TODAY))
        .map(Mistake::key)
        .contains("report.date.error.old");
  }
}
