package communitysafety.reporting.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Consents;
import communitysafety.reporting.report.Contact;
import communitysafety.reporting.report.Identity;
import communitysafety.reporting.report.IdentityPart;
import communitysafety.reporting.report.KnownReports;
import communitysafety.reporting.report.ReadReport;
import communitysafety.reporting.report.ReportNotFound;
import communitysafety.reporting.report.ReportReceipt;
import communitysafety.reporting.report.ReportView;
import communitysafety.reporting.report.ReporterScope;
import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.referral.AcceptReferral;
import communitysafety.shared.referral.ReadReferral;
import communitysafety.shared.referral.ReferralView;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private static final Consents SHARED =
      new Consents(ConsentLevel.CONTACT_ME, ConsentLevel.COUNT_ONLY, false);
  private static final StaffMember POLICE = storedMember("POLICE");
  private static final StaffMember SELBY = Reporting.member("HUB-SELB");

  private final Reporting reporting = new Reporting(MovableClock.at("2026-11-23T10:00:00Z"));
  private final ReportReceipt receipt = reporting.submit(SHARED);
  private final UUID report = receipt.report();

  @Test
  void a_code_leads_to_its_report_for_two_years() {
    byte[] locator = reporting.keepCode(receipt);

    assertThat(reporting.find(locator)).contains(report);
    assertThat(reporting.find(new byte[32])).isEmpty();
    reporting.clock().move(Duration.ofDays(729));
    assertThat(reporting.find(locator)).contains(report);
    reporting.clock().move(Duration.ofDays(2));
    assertThat(reporting.find(locator)).isEmpty();
  }

  @Test
  void a_report_has_one_code_and_a_second_one_opens_nothing() {
    byte[] first = reporting.keepCode(receipt);
    byte[] second = new byte[32];
    second[0] = 1;

    assertThat(reporting.keep(receipt, second)).isFalse();

    assertThat(reporting.find(second)).isEmpty();
    assertThat(reporting.find(first)).contains(report);
  }

  @Test
  void codes_whose_time_is_over_are_removed_and_others_stay() {
    byte[] locator = reporting.keepCode(receipt);
    ReportReceipt old = reporting.submit(SHARED);
    byte[] expired = reporting.keepCode(old);
    Reporting.ask(
        "update reporting.return_code set expires_at = '2026-11-20' where report = ?"
            + " returning '1'",
        old.report());

    assertThat(reporting.removeExpired()).isPositive();

    assertThat(
            Reporting.ask(
                "select count(*) from reporting.return_code where locator = ?", (Object) expired))
        .isEqualTo("0");
    assertThat(reporting.find(locator)).contains(report);
  }

  @Test
  void what_one_side_writes_the_other_reads_newest_first() {
    reporting.keepCode(receipt);
    reporting.write(report, "It happened again.");
    reporting.reply(POLICE, report, " We will come on Monday.\r\nIs that safe? ");
    reporting.write(
        report,
        Message.Kind.INCIDENT,
        new MessageWords("He waited at the bus stop.", "2026-11-22", "after dark", "the stop"));

    List<Entry> read = reporting.asReporter(report, Optional.empty()).entries();

    assertThat(read)
        .extracting(entry -> entry.words().words())
        .containsExactly(
            "He waited at the bus stop.",
            "We will come on Monday.\nIs that safe?",
            "It happened again.");
    assertThat(read.get(0).words().when()).isEqualTo("after dark");
    assertThat(read.get(1).team()).isEqualTo("POLICE");
    TeamConversation team = reporting.asTeam(POLICE, report);
    assertThat(team.conversation().entries()).isEqualTo(read);
    assertThat(team.codeKept()).isTrue();
    assertThat(read.toString()).doesNotContain("bus stop");
  }

  @Test
  void the_same_answer_clicked_twice_is_one() {
    reporting.keepCode(receipt);
    reporting.reply(POLICE, report, "We will come on Monday.");
    reporting.reply(POLICE, report, "We will come on Monday.");
    reporting.clock().move(Duration.ofMinutes(2));
    reporting.reply(POLICE, report, "We will come on Monday.");

    assertThat(reporting.asReporter(report, Optional.empty()).entries()).hasSize(2);
  }

  @Test
  void words_lie_sealed_in_whole_kilobytes_whatever_their_length() {
    reporting.write(report, "canary");
    reporting.write(report, "x".repeat(900));
    reporting.write(report, "y".repeat(1_500));

    assertThat(
            Reporting.ask(
                "select string_agg(length(sealed)::text, ' ' order by id) from reporting.message"
                    + " where report = ?",
                report))
        .isEqualTo("1052 1052 2076");
    assertThat(
            Reporting.ask(
                "select count(*) from reporting.message"
                    + " where position(convert_to('canary', 'UTF8') in sealed) > 0"))
        .isEqualTo("0");
  }

  @Test
  void a_team_reads_the_conversation_exactly_when_it_may_read_what_happened() {
    reporting.write(report, "It happened again.");

    assertThat(reporting.asTeam(POLICE, report).conversation().entries()).hasSize(1);
    TeamConversation hub = reporting.asTeam(SELBY, report);
    assertThat(hub.readable()).isFalse();
    assertThat(hub.conversation().entries()).isEmpty();

    reporting
        .portal()
        .doInTransaction(
            e ->
                reporting
                    .the(ChangeAsReporter.class)
                    .consents(
                        report,
                        1,
                        new Consents(ConsentLevel.COUNT_ONLY, ConsentLevel.WHAT_HAPPENED, false)));

    assertThat(reporting.asTeam(SELBY, report).conversation().entries()).hasSize(1);
    assertThat(reporting.asTeam(POLICE, report).readable()).isFalse();
    assertThat(reporting.asTeam(POLICE, report).conversation().entries()).isEmpty();
  }

  @Test
  void only_a_team_that_owns_the_report_answers_with_permission_and_to_somebody_who_can_read_it() {
    assertThatThrownBy(() -> reporting.reply(POLICE, report, "Hello"))
        .isInstanceOf(NobodyWouldRead.class);
    reporting.keepCode(receipt);
    assertThatThrownBy(() -> reporting.reply(SELBY, report, "Hello"))
        .isInstanceOf(ReportNotFound.class);
    assertThatThrownBy(() -> reporting.reply(Reporting.member("TRIAGE"), report, "Hello"))
        .isInstanceOf(ReportNotFound.class);
    StaffMember reader = Reporting.member("POLICE", EnumSet.of(Permission.READ_REPORTS));
    assertThatThrownBy(() -> reporting.reply(reader, report, "Hello"))
        .isInstanceOf(NotPermitted.class);
    for (String words : new String[] {null, "", " \n", "x".repeat(2_001)}) {
      assertThatThrownBy(() -> reporting.reply(POLICE, report, words))
          .isInstanceOf(AnswerNeedsWords.class);
    }
    assertThat(reporting.asReporter(report, Optional.empty()).entries()).isEmpty();
  }

  @Test
  void the_owning_team_is_told_once_until_it_has_looked() {
    reporting.write(report, "one");
    reporting.write(report, "two");
    reporting.write(report, Message.Kind.CORRECTION, MessageWords.of("three"));
    assertThat(told()).isEqualTo("POLICE");

    reporting.clock().move(Duration.ofMinutes(5));
    open(POLICE);
    reporting.clock().move(Duration.ofMinutes(5));
    reporting.write(report, "four");
    reporting.write(report, "five");
    assertThat(told()).isEqualTo("POLICE POLICE");
  }

  @Test
  void every_deed_leaves_a_line_without_words_in_the_audit_trail() {
    reporting.keepCode(receipt);
    reporting.write(report, Message.Kind.DELETION_ASKED, MessageWords.of("canary"));
    reporting.write(report, Message.Kind.INCIDENT, MessageWords.of("canary"));
    reporting.reply(POLICE, report, "canary");

    assertThat(
            Reporting.ask(
                "select string_agg(action || coalesce(' ' || detail, ''), ', ' order by id)"
                    + " from shared.audit_entry where submission = ?"
                    + " and action <> 'REPORT_RECEIVED'",
                report))
        .isEqualTo(
            "RETURN_CODE_KEPT, DELETION_ASKED DELETION_ASKED, REPORTER_WROTE INCIDENT, TEAM_WROTE");
  }

  @Test
  void without_a_scope_or_in_that_of_another_report_nothing_is_seen_or_written()
      throws SQLException {
    byte[] locator = reporting.keepCode(receipt);
    reporting.write(report, "mine");
    ReportReceipt other = reporting.submit(SHARED);
    try (Connection app = PortalDatabase.get().app().getConnection();
        Statement statement = app.createStatement()) {
      app.setAutoCommit(false);
      for (String scope : new String[] {"", other.report().toString()}) {
        statement.execute("select set_config('portal.report', '" + scope + "', true)");
        assertThat(count(app, "select count(*) from reporting.message where report = ?", report))
            .isZero();
        assertThat(
                count(app, "select count(*) from reporting.return_code where locator = ?", locator))
            .isZero();
        assertThat(count(app, "select count(*) from shared.referral where submission = ?", report))
            .isZero();
      }
      assertThatThrownBy(
              () ->
                  statement.executeUpdate(
                      "insert into reporting.message (id, report, at, direction, kind, sealed)"
                          + " values (gen_random_uuid(), '"
                          + report
                          + "', now(), 'FROM_REPORTER', 'MESSAGE', '\\x00')"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void a_name_given_later_is_read_by_those_the_reporter_then_lets_know_it() {
    assertThat(open(POLICE).identity()).isEmpty();
    giveName("Sam Specimen");
    giveName("Somebody Else");

    assertThat(open(POLICE).identityWithheld()).as("until the reporter says who may").isTrue();
    reporting
        .portal()
        .doInTransaction(e -> reporting.the(ChangeAsReporter.class).consents(report, 1, SHARED));

    ReportView after = open(POLICE);
    assertThat(after.summary().named()).isTrue();
    assertThat(after.identity().map(IdentityPart::name)).contains("Sam Specimen");
    assertThat(open(SELBY).identity()).isEmpty();
    assertThat(reporting.standing(report).named()).isTrue();
    assertThat(reporting.asReporter(report, Optional.empty()).entries())
        .extracting(Entry::kind)
        .containsExactly(Message.Kind.IDENTITY_GIVEN);
    assertThat(told()).startsWith("POLICE");
  }

  @Test
  void a_reporter_is_told_by_teams_and_days_what_happened_and_which_promises_were_kept() {
    Standing before = reporting.standing(report);
    assertThat(before.teams())
        .extracting(Standing.TeamStanding::team)
        .containsExactly("POLICE", "HUB-SELB");
    assertThat(before.teams().get(0).response()).isEqualTo(Standing.Kept.OPEN);
    assertThat(before.update()).isEqualTo(Standing.Kept.OPEN);

    reporting.clock().move(Duration.ofDays(1));
    open(POLICE);
    ReferralView referral =
        reporting
            .portal()
            .inTransaction(
                e -> reporting.the(ReadReferral.class).read(POLICE, receipt.reference()));
    reporting
        .portal()
        .doInTransaction(
            e ->
                reporting
                    .the(AcceptReferral.class)
                    .accept(POLICE, referral.id(), referral.version()));
    reporting.clock().move(Duration.ofDays(30));

    Standing after = reporting.standing(report);
    Standing.TeamStanding police = after.teams().get(0);
    assertThat(police.openedOn()).isEqualTo(LocalDate.parse("2026-11-24"));
    assertThat(police.acceptedOn()).isEqualTo(LocalDate.parse("2026-11-24"));
    assertThat(police.closedOn()).isNull();
    assertThat(police.response()).isEqualTo(Standing.Kept.KEPT);
    assertThat(after.teams().get(1).response()).isEqualTo(Standing.Kept.BROKEN);
    assertThat(after.update()).isEqualTo(Standing.Kept.BROKEN);

    reporting.keepCode(receipt);
    reporting.reply(POLICE, report, "Sorry that it took so long.");
    assertThat(reporting.standing(report).update()).isEqualTo(Standing.Kept.LATE);
  }

  @Test
  void a_thousand_messages_are_read_a_page_at_a_time_each_once_and_as_fast_as_ten() {
    UUID few = reporting.submit(SHARED).report();
    fill(few, 10);
    fill(report, 1_000);

    List<String> seen = new ArrayList<>();
    Conversation page = reporting.asReporter(report, Optional.empty());
    while (true) {
      page.entries().forEach(entry -> seen.add(entry.words().words()));
      if (page.older().isEmpty()) {
        break;
      }
      assertThat(page.entries()).hasSize(Conversation.PAGE);
      page = reporting.asReporter(report, page.older());
    }
    assertThat(seen).hasSize(1_000).doesNotHaveDuplicates().startsWith("999", "998", "997");

    List<Long> ofFew = new ArrayList<>();
    List<Long> ofMany = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      ofFew.add(nanos(few));
      ofMany.add(nanos(report));
    }
    // Twenty entries against ten is what there may be of a difference.
    assertThat(median(ofMany)).isLessThan(2.5 * median(ofFew));
    System.getLogger("conversation")
        .log(
            System.Logger.Level.INFO,
            "median of 10: " + median(ofFew) / 1e6 + " ms, of 1000: " + median(ofMany) / 1e6);
  }

  private long nanos(UUID of) {
    long begun = System.nanoTime();
    reporting.asReporter(of, Optional.empty());
    return System.nanoTime() - begun;
  }

  private static double median(List<Long> values) {
    return values.stream().mapToLong(v -> v).sorted().skip(values.size() / 2).findFirst().orElse(0);
  }

  private void fill(UUID of, int messages) {
    reporting
        .portal()
        .doInTransaction(
            e -> {
              reporting.the(ReporterScope.class).enter(of);
              DataKey key =
                  reporting
                      .the(DataKeys.class)
                      .find(reporting.the(KnownReports.class).find(of).dataKey());
              for (int i = 0; i < messages; i++) {
                reporting
                    .the(Messages.class)
                    .add(
                        Message.fromReporter(
                            of,
                            reporting.clock().now(),
                            Message.Kind.MESSAGE,
                            MessageWords.of(String.valueOf(i)),
                            key));
              }
            });
  }

  private void giveName(String name) {
    Contact contact = new Contact(new PersonalText("sam@example.invalid"), null, null, null);
    reporting
        .portal()
        .doInTransaction(
            e ->
                reporting
                    .the(ChangeAsReporter.class)
                    .name(report, new Identity.Named(new PersonalText(name), contact)));
  }

  private ReportView open(StaffMember reader) {
    return reporting
        .portal()
        .inTransaction(e -> reporting.the(ReadReport.class).open(receipt.reference(), reader));
  }

  private String told() {
    return Reporting.ask(
        "select string_agg(recipient, ' ' order by id) from shared.outbox_message"
            + " where submission = ? and kind = 'REPORTER_WROTE'",
        report);
  }

  private static StaffMember storedMember(String team) {
    StaffMember member = Reporting.member(team);
    Reporting.ask(
        "insert into shared.staff_member"
            + " (id, sign_in_name, display_name, password_hash, team, permissions)"
            + " values (?, ?, ?, 'none', ?, 'READ_REPORTS') returning '1'",
        member.id(),
        member.id().toString(),
        member.displayName(),
        team);
    return member;
  }

  private static int count(Connection connection, String sql, Object value) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, value);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
