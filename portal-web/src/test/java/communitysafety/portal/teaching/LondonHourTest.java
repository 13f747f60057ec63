package communitysafety.portal.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What people in Europe/London mean by an hour, on the two nights on which that is not clear. */
class LondonHourTest {

  @Test
  void in_summer_an_hour_is_one_of_summer_time() {
    assertThat(LondonHour.read("2027-06-01", "10:00").orElseThrow().moment(""))
        .contains(Instant.parse("2027-06-01T09:00:00Z"));
    assertThat(LondonHour.read("2027-01-11T09:30").orElseThrow().moment(""))
        .contains(Instant.parse("2027-01-11T09:30:00Z"));
  }

  @Test
  void an_hour_that_is_left_out_is_no_moment() {
    LondonHour hour = LondonHour.read("2027-03-28", "01:30").orElseThrow();

    assertThat(hour.isLeftOut()).isTrue();
    assertThat(hour.moment("")).isEmpty();
    assertThat(LondonHour.read("2027-03-28", "02:00").orElseThrow().moment(""))
        .contains(Instant.parse("2027-03-28T01:00:00Z"));
  }

  @Test
  void of_an_hour_that_comes_twice_somebody_has_to_say_which() {
    LondonHour hour = LondonHour.read("2027-10-31", "01:30").orElseThrow();

    assertThat(hour.isTwice()).isTrue();
    assertThat(hour.moment("")).isEmpty();
    Instant first = hour.moment(LondonHour.FIRST).orElseThrow();
    Instant second = hour.moment(LondonHour.SECOND).orElseThrow();
    assertThat(first).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    assertThat(second).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    assertThat(LondonHour.which(first)).isEqualTo(LondonHour.FIRST);
    assertThat(LondonHour.which(second)).isEqualTo(LondonHour.SECOND);
    assertThat(LondonHour.typed(first)).isEqualTo(LondonHour.typed(second));
  }

  @Test
  void what_is_no_day_or_hour_is_nothing() {
    assertThat(LondonHour.read("2027-02-30", "10:00")).isEmpty();
    assertThat(LondonHour.read("", "")).isEmpty();
    assertThat(LondonHour.read("tomorrow")).isEmpty();
    assertThat(LondonHour.which(Instant.parse("2027-06-01T09:00:00Z"))).isEmpty();
  }
}
