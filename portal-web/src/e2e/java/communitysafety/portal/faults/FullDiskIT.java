package communitysafety.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.portal.faults.PlainVisitor.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database's disk is full. */
class FullDiskIT {

  /** Full pages have room for a few rows more; this is far beyond that. */
  private static final int MORE_REPORTS_THAN_FIT = 300;

  /** After one that is refused the next may still find a page with room; not after so many. */
  private static final int REFUSED_IN_A_ROW = 10;

  /** An answer takes several kilobytes, and what others left behind has room for some of them. */
  private static final int MORE_ANSWERS_THAN_FIT = 100;

  private final BreakablePortal broken = BreakablePortal.shared();

  @Test
  void nothing_is_half_stored_and_no_word_is_lost_and_reports_are_taken_again_when_there_is_room()
      throws Exception {
    try (FullDisk disk = FullDisk.under(broken)) {
      PlainVisitor teller = broken.visitor();
      PlainVisitor sender = broken.visitor();
      PlainVisitor program = broken.visitor();
      BreakablePortal.soon(201, () -> program.report(BreakablePortal.REPORT));
      Answer question = teller.walkTo("/report/what-happened", PlainVisitor.ANONYMOUS);
      Answer check = sender.walkTo("/report/check-answers", PlainVisitor.ANONYMOUS);
      long before = broken.count("reporting.report");
      long leftByOthers = halfStored();

      disk.fill();
      long accepted = reportsUntilNoneFits(program);
      assertThat(broken.status("/health/ready")).isEqualTo(503);
      assertThat(broken.status("/health/live")).isEqualTo(200);
      Answer notSaved = tellUntilNothingFits(teller, question);
      String story = notSaved.text("account");
      Answer notSent = sender.fillIn("/report/check-answers", check, Map.of());
      notSent.isUnavailable("text/html");
      assertThat(broken.count("reporting.report")).isEqualTo(before + accepted);
      assertThat(halfStored() - leftByOthers).isZero();

      disk.free();
      BreakablePortal.soon(201, () -> program.report(BreakablePortal.REPORT));
      assertThat(broken.status("/health/ready")).isEqualTo(200);
      assertThat(teller.fillIn("/report/what-happened", notSaved, Map.of("account", story)).next())
          .isEqualTo("/report/why");
      assertThat(teller.get("/report/what-happened").text("account")).isEqualTo(story);
      assertThat(sender.fillIn("/report/check-answers", notSent, Map.of()).next())
          .isEqualTo("/report/sent");
      assertThat(broken.count("reporting.report")).isEqualTo(before + accepted + 2);
      assertThat(halfStored() - leftByOthers).isZero();
    }
  }

  @Test
  void a_database_that_gave_up_for_want_of_room_is_started_again_when_there_is_room()
      throws Exception {
    try (FullDisk disk = FullDisk.under(broken)) {
      PlainVisitor program = broken.visitor();
      BreakablePortal.soon(201, () -> program.report(BreakablePortal.REPORT));
      long before = broken.count("reporting.report");
      long leftByOthers = halfStored();
      ProcessHandle postmaster = broken.postmaster().orElseThrow();

      disk.fill();
      useUpTheJournal();
      postmaster.onExit().join();
      program.report(BreakablePortal.REPORT).isUnavailable("application/problem+json");
      assertThat(broken.status("/health/ready")).isEqualTo(503);
      assertThat(broken.status("/")).isEqualTo(200);

      disk.free();
      BreakablePortal.soon(201, () -> program.report(BreakablePortal.REPORT));
      assertThat(broken.count("reporting.report")).isEqualTo(before + 1);
      assertThat(halfStored() - leftByOthers).isZero();
    }
  }

  /** Reports until the last page is full; every one is either accepted or refused in good form. */
  private static long reportsUntilNoneFits(PlainVisitor program) {
    long accepted = 0;
    int refusedInARow = 0;
    for (int sent = 0; sent < MORE_REPORTS_THAN_FIT; sent++) {
      Answer answer = program.report(BreakablePortal.REPORT);
      if (answer.status() == 201) {
        accepted++;
        refusedInARow = 0;
      } else {
        answer.isUnavailable("application/problem+json");
        refusedInARow++;
      }
      if (refusedInARow == REFUSED_IN_A_ROW) {
        return accepted;
      }
    }
    throw new AssertionError("reports are accepted on a full disk");
  }

  /** Every answer is either kept or shown again with a plain word; the first that is not kept. */
  private static Answer tellUntilNothingFits(PlainVisitor teller, Answer first) throws Exception {
    Answer question = first;
    for (int told = 0; told < MORE_ANSWERS_THAN_FIT; told++) {
      String story = told + " times, every night. " + "The same again. ".repeat(250).strip();
      Answer answer = teller.fillIn("/report/what-happened", question, Map.of("account", story));
      if (answer.status() != 303) {
        answer.isUnavailable("text/html");
        assertThat(answer.text("account")).isEqualTo(story);
        return answer;
      }
      question = teller.get("/report/what-happened");
      assertThat(question.text("account")).isEqualTo(story);
    }
    throw new AssertionError("answers are kept on a full disk");
  }

  /**
   * Parts of a report without the others, whichever is missing. Referrals and keys of what is no
   * report, such as a concern of another test, count too: what matters is that there are no more.
   */
  private long halfStored() {
    return Long.parseLong(
        broken.ask(
            """
            select (select count(*) from reporting.report r
                    where not exists (select 1 from reporting.report_part p where p.report = r.id)
                       or not exists (select 1 from shared.data_key k where k.id = r.data_key)
                       or not exists (select 1 from shared.referral f where f.submission = r.id)
                       or not exists (select 1 from shared.audit_entry a where a.submission = r.id))
                 + (select count(*) from shared.referral f
                    where not exists (select 1 from reporting.report r where r.id = f.submission)
                       or not exists (select 1 from shared.outbox_message m where m.referral = f.id))
                 + (select count(*) from shared.data_key k
                    where not exists (select 1 from reporting.report r where r.data_key = k.id))
            """));
  }

  /** Goes on to the next file of the journal until there is no room for one. */
  private void useUpTheJournal() {
    try (Connection connection = broken.superuser();
        Statement statement = connection.createStatement()) {
      for (int file = 0; file < 20; file++) {
        statement.execute("select pg_logical_emit_message(false, 'test', 'more')");
        statement.execute("select pg_switch_wal()");
      }
    } catch (SQLException gone) {
      return;
    }
    throw new AssertionError("the journal goes on although the disk is full");
  }
}
