package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.faults.PlainVisitor.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL is stopped, or killed, under a portal that serves. */
class DatabaseOutageIT {

  private static final String STORY = "They came <twice> & I \"hid\".\nIt was dark.";

  private final BreakablePortal broken = BreakablePortal.shared();
  private boolean stopped;

  @AfterEach
  void mend() {
    if (stopped) {
      startDatabase();
    }
  }

  @Test
  void an_answer_that_cannot_be_saved_is_shown_again_and_the_same_form_can_be_sent_later() {
    PlainVisitor visitor = broken.visitor();
    String path = "/report/what-happened";
    Answer question = visitor.walkTo(path, PlainVisitor.ANONYMOUS);

    stopDatabase();
    Answer notSaved = visitor.fillIn(path, question, Map.of("account", STORY));
    notSaved.isUnavailable("text/html");
    assertThat(notSaved.text("account")).isEqualTo(STORY);
    assertThat(notSaved.body()).contains("Your words are still here");
    visitor.get(path).isUnavailable("text/html");

    startDatabase();
    Answer saved =
        BreakablePortal.soon(
            303, () -> visitor.fillIn(path, notSaved, Map.of("account", notSaved.text("account"))));
    assertThat(saved.next()).isEqualTo("/report/why");
    assertThat(visitor.get(path).text("account")).isEqualTo(STORY);
  }

  @Test
  void a_report_that_cannot_be_sent_is_sent_once_when_the_database_is_back() {
    PlainVisitor visitor = broken.visitor();
    String path = "/report/check-answers";
    Answer check = visitor.walkTo(path, PlainVisitor.ANONYMOUS);
    long before = broken.count("reporting.report");

    stopDatabase();
    Answer notSent = visitor.fillIn(path, check, Map.of());
    notSent.isUnavailable("text/html");
    assertThat(notSent.body()).contains("Your answers are kept");

    startDatabase();
    Answer sent = BreakablePortal.soon(303, () -> visitor.fillIn(path, notSent, Map.of()));
    assertThat(sent.next()).isEqualTo("/report/sent");
    assertThat(visitor.get("/report/sent").reference()).isNotEmpty();
    assertThat(broken.count("reporting.report")).isEqualTo(before + 1);
  }

  @Test
  void programs_are_told_when_to_come_back_and_the_portal_says_that_it_lives_but_is_not_ready() {
    PlainVisitor program = broken.visitor();
    stopDatabase();
    Answer refused = program.report(BreakablePortal.REPORT);
    refused.isUnavailable("application/problem+json");
    assertThat(refused.body()).contains("\"status\":503");
    assertThat(broken.status("/health/ready")).isEqualTo(503);
    assertThat(broken.status("/health/live")).isEqualTo(200);
    assertThat(broken.status("/")).isEqualTo(200);
    assertThat(broken.status("/report/safety")).isEqualTo(200);

    startDatabase();
    BreakablePortal.soon(201, () -> program.report(BreakablePortal.REPORT));
    BreakablePortal.soon(200, () -> program.get("/health/ready"));
  }

  @Test
  void a_database_that_was_killed_is_started_again_by_itself() {
    PlainVisitor program = broken.visitor();
    long before = broken.count("reporting.report");
    ProcessHandle postmaster = broken.postmaster().orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();

    BreakablePortal.soon(201, () -> program.report(BreakablePortal.REPORT));
    assertThat(broken.postmaster().orElseThrow().pid()).isNotEqualTo(postmaster.pid());
    assertThat(broken.portal().output())
        .contains("PostgreSQL ended by itself", "PostgreSQL runs again");
    assertThat(broken.count("reporting.report")).isEqualTo(before + 1);
  }

  private void stopDatabase() {
    broken.portal().stopDatabase();
    stopped = true;
  }

  private void startDatabase() {
    broken.portal().startDatabase();
    stopped = false;
  }
}
