package communitysafety.consultation.response;

import static communitysafety.consultation.response.Responding.ask;
import static communitysafety.consultation.response.Responding.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.Publishing;
import communitysafety.consultation.response.RaiseConcern.Told;
import communitysafety.consultation.retention.ForgetConcerns;
import communitysafety.consultation.retention.ForgetResponses;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.submission.Reference;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcernTest {

  private final Responding responding = new Responding();
  private final PublicConsultation consultation;
  private final Reference reference;
  private final String dataKey;

  ConcernTest() throws Exception {
    consultation = responding.openFor("HUB-SELB");
    reference =
        responding.inBoth(
            () ->
                responding
                    .the(RaiseConcern.class)
                    .raise(
                        consultation,
                        List.of(new Told("Anything else?", "He waits for her at night")),
                        "en"));
    dataKey =
        ask(
            "select data_key::text from consultation.concern where reference = ?",
            reference.value());
  }

  @Test
  void it_is_in_the_inboxes_of_the_team_that_asks_and_of_triage_with_a_message_each()
      throws Exception {
    assertThat(
            column(
                "select recipient || ' ' || role || ' ' || subject from shared.referral"
                    + " where reference = ? order by recipient",
                reference.value()))
        .containsExactly("HUB-SELB OWNER CONCERN", "TRIAGE OWNER CONCERN");
    assertThat(
            ask(
                "select count(*) from shared.outbox_message where reference = ?",
                reference.value()))
        .isEqualTo("2");
    assertThat(
            column("select action from shared.audit_entry where reference = ?", reference.value()))
        .containsExactly("CONCERN_RAISED");
  }

  @Test
  void the_two_teams_read_it_and_no_other_does() throws Exception {
    assertThat(open(reader("HUB-SELB")).told())
        .extracting(Told::words)
        .containsExactly("He waits for her at night");
    assertThat(open(reader("TRIAGE")).slug()).isEqualTo(consultation.slug());
    assertThatThrownBy(() -> open(reader("HUB-SCAR"))).isInstanceOf(ConcernNotFound.class);
    assertThat(
            ask(
                "select count(*) from shared.audit_entry where reference = ?"
                    + " and action = 'CONCERN_VIEWED'",
                reference.value()))
        .isEqualTo("2");
  }

  @Test
  void its_words_are_nowhere_in_clear() throws Exception {
    assertThat(
            ask(
                "select count(*) from consultation.concern where reference = ?"
                    + " and position('waits'::bytea in sealed) > 0",
                reference.value()))
        .isEqualTo("0");
  }

  @Test
  void responses_are_forgotten_when_their_time_is_over_and_not_before() throws Exception {
    PublicConsultation over = responding.open(Audience.OPEN, false);
    responding.send(over, ColoursSurvey.answering("red", "so"), null);
    responding.close(over);
    ended(over, "89 days");
    responding.portal.set("portal.retention.responses", "P1D");
    forget();
    assertThat(responding.responses(over, "id")).hasSize(1);

    ended(over, "91 days");
    forget();
    forget();

    assertThat(ask("select count(*) from consultation.response where consultation = ?", over.id()))
        .isEqualTo("0");
    assertThat(
            ask("select count(*) from consultation.response_key where consultation = ?", over.id()))
        .isEqualTo("0");
  }

  @Test
  void which_rows_were_brought_in_is_forgotten_as_soon_as_no_file_can_come_any_more()
      throws Exception {
    PublicConsultation over = responding.open(Audience.OPEN, false);
    responding.close(over);
    try (var owner = Responding.superuser()) {
      Responding.run(
          owner,
          "insert into consultation.imported_row (consultation, content, occurrence)"
              + " values (?, 'a row', 1)",
          over.id());
    }
    ended(over, SendResponse.DAYS_TO_WRITE_DOWN + " days");
    forget();
    assertThat(rowsBroughtIn(over)).isEqualTo("1");

    ended(over, "31 days");
    forget();

    assertThat(rowsBroughtIn(over)).isEqualTo("0");
  }

  private static String rowsBroughtIn(PublicConsultation consultation) throws Exception {
    return ask(
        "select count(*) from consultation.imported_row where consultation = ?", consultation.id());
  }

  @Test
  void it_is_erased_when_its_time_is_over_and_no_team_has_it_open() throws Exception {
    raised("364 days");
    allClosed();
    responding.portal.set("portal.retention.concerns", "P1D");
    assertThat(forgetConcerns()).isZero();

    raised("366 days");
    oneAccepted();
    assertThat(forgetConcerns()).isZero();

    allClosed();
    assertThat(forgetConcerns()).isEqualTo(1);

    for (String table :
        List.of("consultation.concern", "shared.referral", "shared.outbox_message")) {
      assertThat(ask("select count(*) from " + table + " where reference = ?", reference.value()))
          .as(table)
          .isEqualTo("0");
    }
    assertThat(ask("select count(*) from shared.data_key where id::text = ?", dataKey))
        .isEqualTo("0");
    assertThat(
            column(
                "select action || ' ' || coalesce(detail, '') from shared.audit_entry"
                    + " where reference = ? and action = 'CONCERN_ERASED'",
                reference.value()))
        .containsExactly("CONCERN_ERASED RETENTION_OVER");
    assertThat(forgetConcerns()).isZero();
  }

  private int forgetConcerns() throws Exception {
    return responding.inBoth(() -> responding.the(ForgetConcerns.class).forget());
  }

  private void raised(String ago) throws Exception {
    change("update consultation.concern set received_at = now() - '" + ago + "'::interval");
  }

  private void oneAccepted() throws Exception {
    change("update shared.referral set status = 'ACCEPTED'");
  }

  private void allClosed() throws Exception {
    change("update shared.referral set status = 'CLOSED'");
  }

  private void change(String update) throws Exception {
    try (var owner = Responding.superuser()) {
      Responding.run(owner, update + " where reference = ?", reference.value());
    }
  }

  private void forget() throws Exception {
    responding.joined.inTransaction(() -> responding.the(ForgetResponses.class).forget());
  }

  private static void ended(PublicConsultation consultation, String ago) throws Exception {
    try (var owner = Responding.superuser()) {
      Responding.run(
          owner,
          "update consultation.consultation set closed_at = now() - ?::interval where id = ?",
          ago,
          consultation.id());
    }
  }

  private ConcernView open(StaffMember member) throws Exception {
    return responding.inBoth(() -> responding.the(ReadConcern.class).open(member, reference));
  }

  private static StaffMember reader(String team) {
    return Publishing.member(team, EnumSet.of(Permission.READ_REPORTS));
  }
}
