package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.faults.PlainVisitor.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PostgreSQL takes connections and answers nothing: worse than one that refuses. */
class HangingDatabaseIT {

  private static final String STORY = "They came <twice> & I \"hid\".\nIt was dark.";

  /** In which everybody has an answer, whatever it is. */
  private static final Duration PROMISED = Duration.ofSeconds(15);

  /** In which what needs no database answers, on a machine that is busy with the tests as well. */
  private static final Duration AT_ONCE = Duration.ofSeconds(8);

  /** In which readiness, which waits for two seconds, answers on such a machine. */
  private static final Duration READINESS = Duration.ofSeconds(10);

  private static final int CROWD = 60;
  private static final int WAVES = 4;

  /**
   * Beside one for each request: attempts to connect that were given up and are not over yet (the
   * pool makes twenty at once, and one is over in ten seconds), and the server's own.
   */
  private static final int OTHER_THREADS = 90;

  private final BreakablePortal broken = BreakablePortal.shared();

  @Test
  void everybody_is_told_in_time_and_no_word_is_lost_and_it_is_back_by_itself() {
    PlainVisitor program = broken.visitor();
    PlainVisitor teller = broken.visitor();
    PlainVisitor sender = broken.visitor();
    String story = "/report/what-happened";
    String check = "/report/check-answers";
    Answer question = teller.walkTo(story, PlainVisitor.ANONYMOUS);
    Answer answers = sender.walkTo(check, PlainVisitor.ANONYMOUS);
    long before = broken.count("reporting.report");

    try (HangingDatabase hanging = HangingDatabase.under(broken)) {
      within(PROMISED, "a program", () -> program.report(BreakablePortal.REPORT))
          .isUnavailable("application/problem+json");
      Answer notSaved =
          within(PROMISED, "a form", () -> teller.fillIn(story, question, Map.of("account", STORY)))
              .isUnavailable("text/html");
      assertThat(notSaved.text("account")).isEqualTo(STORY);
      Answer notSent =
          within(PROMISED, "sending", () -> sender.fillIn(check, answers, Map.of()))
              .isUnavailable("text/html");
      within(PROMISED, "a page", () -> teller.get(story)).isUnavailable("text/html");
      assertThat(within(AT_ONCE, "home", () -> program.get("/")).status()).isEqualTo(200);
      assertThat(within(AT_ONCE, "live", () -> program.get("/health/live")).status())
          .isEqualTo(200);
      assertThat(within(READINESS, "ready", () -> program.get("/health/ready")).status())
          .isEqualTo(503);

      hanging.goOn();
      BreakablePortal.soon(200, () -> program.get("/health/ready"));
      BreakablePortal.soon(201, () -> program.report(BreakablePortal.REPORT));
      assertThat(
              BreakablePortal.soon(
                      303, () -> teller.fillIn(story, notSaved, Map.of("account", STORY)))
                  .next())
          .isEqualTo("/report/why");
      assertThat(teller.get(story).text("account")).isEqualTo(STORY);
      assertThat(BreakablePortal.soon(303, () -> sender.fillIn(check, notSent, Map.of())).next())
          .isEqualTo("/report/sent");
      assertThat(broken.count("reporting.report")).isEqualTo(before + 2);
    }
  }

  @Test
  void a_crowd_is_answered_too_and_its_threads_do_not_pile_up_and_other_pages_still_answer()
      throws Exception {
    PlainVisitor program = broken.visitor();
    BreakablePortal.soon(201, () -> program.report(BreakablePortal.REPORT));
    long before = threads();
    ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    try (HangingDatabase hanging = HangingDatabase.under(broken)) {
      for (int wave = 1; wave <= WAVES; wave++) {
        List<Future<Answer>> waiting = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
          waiting.add(
              crowd.submit(
                  () ->
                      within(
                          PROMISED,
                          "one of a crowd",
                          () -> broken.visitor().report(BreakablePortal.REPORT))));
        }
        Thread.sleep(1000);
        assertThat(within(AT_ONCE, "home", () -> program.get("/")).status()).isEqualTo(200);
        assertThat(within(READINESS, "ready", () -> program.get("/health/ready")).status())
            .isEqualTo(503);
        assertThat(threads()).as("in wave %s", wave).isLessThan(before + CROWD + OTHER_THREADS);
        for (Future<Answer> answer : waiting) {
          answer.get().isUnavailable("application/problem+json");
        }
      }
      hanging.goOn();
      BreakablePortal.soon(201, () -> program.report(BreakablePortal.REPORT));
      BreakablePortal.soon(200, () -> program.get("/health/ready"));
    } finally {
      crowd.shutdownNow();
    }
  }

  @Test
  void a_report_whose_commit_was_not_answered_in_time_is_there_once_when_it_is_sent_again()
      throws Exception {
    PlainVisitor sender = broken.visitor();
    String check = "/report/check-answers";
    Answer answers = sender.walkTo(check, PlainVisitor.ANONYMOUS);
    long before = broken.count("reporting.report");
    run(
        "create function hang() returns trigger language plpgsql as"
            + " 'begin perform pg_sleep(12); return null; end'",
        "create constraint trigger hang after insert on reporting.report"
            + " deferrable initially deferred for each row execute function hang()");
    try {
      Answer notSent =
          within(PROMISED, "sending", () -> sender.fillIn(check, answers, Map.of()))
              .isUnavailable("text/html");
      Answer sent = BreakablePortal.soon(303, () -> sender.fillIn(check, notSent, Map.of()));
      assertThat(sent.next()).isEqualTo("/report/sent");
      assertThat(sender.get("/report/sent").reference()).isNotEmpty();
    } finally {
      run("drop function hang() cascade");
    }
    assertThat(broken.count("reporting.report")).isEqualTo(before + 1);
  }

  private void run(String... commands) throws SQLException {
    try (Connection superuser = broken.superuser();
        Statement statement = superuser.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  /** The answer, which must have come within the time. */
  private static Answer within(Duration time, String who, Supplier<Answer> asking) {
    long start = System.nanoTime();
    Answer answer = asking.get();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took).as("%s waited", who).isLessThan(time);
    return answer;
  }

  private long threads() {
    Path tasks = Path.of("/proc", Long.toString(broken.portal().processId()), "task");
    try (Stream<Path> each = Files.list(tasks)) {
      return each.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
