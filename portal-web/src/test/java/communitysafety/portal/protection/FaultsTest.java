package communitysafety.portal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class FaultsTest {

  @Test
  void a_database_that_is_away_is_not_called_a_mistake() {
    assertThat(pageFor(new SQLException("connection refused", "08001")))
        .isEqualTo(ErrorPage.UNAVAILABLE);
    assertThat(pageFor(new SQLException("No space left on device", "53100")))
        .isEqualTo(ErrorPage.UNAVAILABLE);
    assertThat(pageFor(new SQLException("shutting down", "57P01")))
        .isEqualTo(ErrorPage.UNAVAILABLE);
  }

  @Test
  void a_commit_that_was_not_answered_is_not_called_a_mistake() {
    assertThat(pageFor(new XAException(XAException.XAER_RMERR))).isEqualTo(ErrorPage.UNAVAILABLE);
  }

  @Test
  void a_mistake_of_ours_is_not_blamed_on_the_database() {
    assertThat(pageFor(new SQLException("duplicate key", "23505"))).isEqualTo(ErrorPage.FAULT);
    assertThat(pageFor(new SQLException("canceled", "57014"))).isEqualTo(ErrorPage.FAULT);
    assertThat(pageFor(new IllegalStateException())).isEqualTo(ErrorPage.FAULT);
  }

  @Test
  void a_page_that_was_open_too_long_is_told_as_that() {
    assertThat(pageFor(new ViewExpiredException("/staff/inbox"))).isEqualTo(ErrorPage.EXPIRED);
    assertThat(ErrorPage.EXPIRED.status()).isEqualTo(400);
  }

  @Test
  void the_log_says_where_a_failure_arose_and_nothing_that_a_person_wrote() {
    Throwable failure =
        new ServletException(
            "canary-outer", new SQLException("Failing row contains (canary-inner)", "23514"));
    assertThat(Trace.of(failure))
        .doesNotContain("canary")
        .contains("jakarta.servlet.ServletException")
        .contains("[SQLSTATE 23514]")
        .contains("FaultsTest");
  }

  @Test
  void a_status_without_a_page_of_its_own_gets_that_of_its_class() {
    assertThat(ErrorPage.of(411)).isEqualTo(ErrorPage.BAD_REQUEST);
    assertThat(ErrorPage.of(502)).isEqualTo(ErrorPage.FAULT);
    assertThat(ErrorPage.of(404)).isEqualTo(ErrorPage.NOT_FOUND);
  }

  @Test
  void fault_numbers_can_be_spoken_and_differ() {
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String number = FaultNumber.next().toString();
      assertThat(number).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
      numbers.add(number);
    }
    assertThat(numbers).hasSize(1000);
  }

  private static ErrorPage pageFor(Throwable cause) {
    return Faults.pageFor(new ServletException("outer", new RuntimeException("middle", cause)));
  }
}
