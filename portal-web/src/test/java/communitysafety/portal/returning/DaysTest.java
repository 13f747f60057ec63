package communitysafety.portal.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DaysTest {

  @Test
  void a_moment_is_told_as_people_here_say_it() {
    assertThat(moment("2026-11-23T16:05:00Z")).isEqualTo("Monday 23 November 2026 at 4:05pm");
    assertThat(moment("2026-07-01T08:00:00Z")).isEqualTo("Wednesday 1 July 2026 at 9:00am");
  }

  @Test
  void in_the_night_when_an_hour_comes_twice_it_is_told_which_of_the_two_it_was() {
    assertThat(moment("2026-10-25T00:30:00Z")).isEqualTo("Sunday 25 October 2026 at 1:30am (BST)");
    assertThat(moment("2026-10-25T01:30:00Z")).isEqualTo("Sunday 25 October 2026 at 1:30am (GMT)");
    assertThat(moment("2026-10-25T02:30:00Z")).isEqualTo("Sunday 25 October 2026 at 2:30am");
  }

  @Test
  void in_the_night_when_an_hour_is_left_out_nothing_falls_into_it() {
    assertThat(moment("2026-03-29T00:59:00Z")).isEqualTo("Sunday 29 March 2026 at 12:59am");
    assertThat(moment("2026-03-29T01:00:00Z")).isEqualTo("Sunday 29 March 2026 at 2:00am");
  }

  private static String moment(String utc) {
    return Days.moment(OffsetDateTime.parse(utc));
  }
}
