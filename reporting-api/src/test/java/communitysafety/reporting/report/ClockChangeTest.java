package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The two nights a year in which the clocks in Europe/London are changed. Times are kept in UTC,
 * where every moment is there once; people are shown and promised days of London.
 */
class ClockChangeTest {

  @Test
  void two_reports_an_hour_apart_in_the_doubled_hour_stay_an_hour_apart() {
    MovableClock clock = MovableClock.at("2026-10-25T00:30:00Z");
    ReportsOnDatabase reports = new ReportsOnDatabase(clock);

    ReportReceipt summerTime = reports.submit(noise());
    clock.move(Duration.ofHours(1));
    ReportReceipt winterTime = reports.submit(noise());

    OffsetDateTime first = kept(reports, summerTime);
    OffsetDateTime second = kept(reports, winterTime);
    assertThat(first.toInstant()).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(second.toInstant()).isEqualTo("2026-10-25T01:30:00Z");
    assertThat(Duration.between(first, second)).hasHours(1);
    assertThat(shown(summerTime)).contains("25 October 2026").contains("1:30");
    assertThat(shown(winterTime)).isEqualTo(shown(summerTime));
    assertThat(firstContact(summerTime)).isEqualTo(firstContact(winterTime));
  }

  @ParameterizedTest(name = "{0} is shown as {1} and answered by {2}")
  @CsvSource({
    // The clocks go back at 2am on Sunday 25 October 2026: 1am to 2am is there twice.
    "2026-10-24T22:59:59Z, 24 October 2026, 2026-11-02",
    "2026-10-24T23:00:00Z, 25 October 2026, 2026-11-02",
    "2026-10-25T00:30:00Z, 25 October 2026, 2026-11-02",
    "2026-10-25T01:30:00Z, 25 October 2026, 2026-11-02",
    "2026-10-25T23:59:59Z, 25 October 2026, 2026-11-02",
    "2026-10-26T00:00:00Z, 26 October 2026, 2026-11-02",
    "2026-10-27T00:00:00Z, 27 October 2026, 2026-11-03",
    // They go forward at 1am on Sunday 29 March 2026: 1am to 2am is not there.
    "2026-03-29T00:59:59Z, 29 March 2026, 2026-04-08",
    "2026-03-29T01:00:00Z, 29 March 2026, 2026-04-08",
    "2026-03-29T22:59:59Z, 29 March 2026, 2026-04-08",
    "2026-03-29T23:00:00Z, 30 March 2026, 2026-04-08",
    "2026-03-30T22:59:59Z, 30 March 2026, 2026-04-08",
    "2026-03-30T23:00:00Z, 31 March 2026, 2026-04-09"
  })
  void the_day_is_that_of_london(String moment, String day, LocalDate by) {
    ReportsOnDatabase reports = new ReportsOnDatabase(MovableClock.at(moment));

    ReportReceipt receipt = reports.submit(noise());

    assertThat(kept(reports, receipt).toInstant()).isEqualTo(moment);
    assertThat(shown(receipt)).contains(day);
    assertThat(firstContact(receipt)).as("five working days").isEqualTo(by);
  }

  @Test
  void the_moment_before_and_after_the_missing_hour_are_shown_as_people_saw_them() {
    MovableClock clock = MovableClock.at("2026-03-29T00:59:00Z");
    ReportsOnDatabase reports = new ReportsOnDatabase(clock);

    ReportReceipt before = reports.submit(noise());
    clock.move(Duration.ofMinutes(1));
    ReportReceipt after = reports.submit(noise());

    assertThat(shown(before)).contains("12:59");
    assertThat(shown(after)).contains("2:00");
  }

  private static Submission noise() {
    return ReportsOnDatabase.submission(
        ReportsOnDatabase.anonymous(),
        List.of(ReportsOnDatabase.noise()),
        List.of(),
        Details.NONE,
        new Consents(ConsentLevel.WHAT_HAPPENED, ConsentLevel.WHAT_HAPPENED, false));
  }

  private static OffsetDateTime kept(ReportsOnDatabase reports, ReportReceipt receipt) {
    return reports.open(receipt.reference(), ReportsOnDatabase.SELBY).summary().receivedAt();
  }

  private static String shown(ReportReceipt receipt) {
    return new DocumentWords("communitysafety.reporting.text.receipt", Locale.UK)
        .moment(receipt.receivedAt());
  }

  private static LocalDate firstContact(ReportReceipt receipt) {
    return receipt.nextSteps().get(0).by();
  }
}
