package communitysafety.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays workingDays = new WorkingDays();

  @ParameterizedTest(name = "{0} + {1} = {2} ({3})")
  @CsvSource({
    "2026-11-27T20:00Z, 1, 2026-11-30, Friday evening to Monday",
    "2026-11-27T20:00Z, 0, 2026-11-27, the same day",
    "2026-11-28T10:00Z, 0, 2026-11-30, Saturday counts as Monday",
    "2026-11-28T10:00Z, 1, 2026-12-01, Saturday to Tuesday",
    "2026-11-29T23:59Z, 1, 2026-12-01, Sunday to Tuesday",
    "2026-11-23T09:00Z, 5, 2026-11-30, a week",
    "2026-12-24T12:00Z, 1, 2026-12-29, Christmas with Boxing Day on a Saturday",
    "2026-12-25T12:00Z, 1, 2026-12-30, received on Christmas Day",
    "2026-12-31T12:00Z, 1, 2027-01-04, New Year's Day is a Friday",
    "2027-12-24T12:00Z, 1, 2027-12-29, Christmas on a Saturday",
    "2027-12-31T12:00Z, 1, 2028-01-04, New Year's Day on a Saturday",
    "2026-04-02T12:00Z, 1, 2026-04-07, Maundy Thursday to Easter Tuesday",
    "2026-04-03T12:00Z, 0, 2026-04-07, received on Good Friday",
    "2026-05-01T12:00Z, 1, 2026-05-05, early May",
    "2030-12-31T12:00Z, 1, 2031-01-01, after the table only weekends are known"
  })
  void so_many_working_days_from_receipt(
      OffsetDateTime received, int days, LocalDate expected, String why) {
    assertThat(workingDays.plus(received, days)).as(why).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is on {1}")
  @CsvSource({
    // Summer time: an hour before midnight in UTC is already tomorrow here.
    "2026-06-16T22:59:59Z, 2026-06-16",
    "2026-06-16T23:00:00Z, 2026-06-17",
    "2026-12-15T23:59:59Z, 2026-12-15",
    // The night the clocks go forward (Sunday 29 March 2026) and back (Sunday 25 October 2026).
    "2026-03-27T23:59:59Z, 2026-03-27",
    "2026-03-29T00:59:59Z, 2026-03-30",
    "2026-03-29T01:00:00Z, 2026-03-30",
    "2026-03-29T23:00:00Z, 2026-03-30",
    "2026-10-23T22:59:59Z, 2026-10-23",
    "2026-10-23T23:00:00Z, 2026-10-26",
    "2026-10-25T00:30:00Z, 2026-10-26",
    "2026-10-25T01:30:00Z, 2026-10-26",
    "2026-10-25T23:59:59Z, 2026-10-26",
    "2026-10-26T00:00:00Z, 2026-10-26"
  })
  void the_day_of_receipt_is_the_one_on_the_calendar_here(Instant received, LocalDate day) {
    assertThat(workingDays.plus(received, 0)).isEqualTo(day);
  }

  @Test
  void how_a_moment_is_written_down_changes_nothing() {
    OffsetDateTime received = OffsetDateTime.parse("2026-06-17T00:30+01:00");
    assertThat(workingDays.plus(received, 2))
        .isEqualTo(workingDays.plus(received.toInstant(), 2))
        .isEqualTo(workingDays.plus(OffsetDateTime.parse("2026-06-16T13:30-10:00"), 2))
        .isEqualTo(LocalDate.of(2026, 6, 19));
  }

  @Test
  void every_promise_of_five_years_ends_on_a_working_day_with_exactly_that_many_between() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (LocalDate day = first; day.getYear() < 2030; day = day.plusDays(1)) {
      for (int count = 0; count <= 12; count++) {
        LocalDate end = workingDays.plus(day, count);
        assertThat(workingDays.isWorkingDay(end)).as("%s + %d", day, count).isTrue();
        long passed =
            workingDays.onOrAfter(day).datesUntil(end).filter(workingDays::isWorkingDay).count();
        assertThat(passed).as("%s + %d", day, count).isEqualTo(count);
        assertThat(workingDays.plus(day.plusDays(1), count)).isAfterOrEqualTo(end);
      }
    }
  }

  @Test
  void a_year_has_as_many_working_days_as_its_calendar() {
    assertThat(workingDaysOf(2026)).isEqualTo(253);
    assertThat(workingDaysOf(2027)).isEqualTo(253);
    assertThat(workingDaysOf(2028)).isEqualTo(252);
  }

  private long workingDaysOf(int year) {
    Stream<LocalDate> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    return days.filter(workingDays::isWorkingDay).count();
  }

  @Test
  void working_days_are_not_counted_backward() {
    assertThatThrownBy(() -> workingDays.plus(LocalDate.of(2026, 11, 23), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
