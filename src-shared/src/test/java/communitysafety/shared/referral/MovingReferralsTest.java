package communitysafety.shared.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.outbox.OutboxMessage;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffAccount;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import communitysafety.shared.submission.Reference;
import communitysafety.shared.submission.References;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MovingReferralsTest {

  private static final UseCases PORTAL =
      new UseCases(Referral.class, StaffAccount.class, AuditEntry.class, OutboxMessage.class)
          .with(Clock.class, Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

  private static final StaffMember SELBY = member("HUB-SELB", TeamKind.COMMUNITY_SAFETY_HUB);
  private static final StaffMember SCARBOROUGH = member("HUB-SCAR", TeamKind.COMMUNITY_SAFETY_HUB);
  private static final StaffMember POLICE = member("POLICE", TeamKind.POLICE_HATE_CRIME_TEAM);

  @BeforeAll
  static void the_staff_exist() throws SQLException {
    for (StaffMember member : List.of(SELBY, SCARBOROUGH, POLICE)) {
      try (Connection connection = PortalDatabase.get().owner().getConnection();
          PreparedStatement insert =
              connection.prepareStatement(
                  "insert into shared.staff_member"
                      + " (id, sign_in_name, display_name, password_hash, team, permissions)"
                      + " values (?, ?, ?, 'none', ?, 'READ_REPORTS MOVE_REFERRALS')")) {
        insert.setObject(1, member.id());
        insert.setString(2, member.id().toString());
        insert.setString(3, member.displayName());
        insert.setString(4, member.team());
        insert.execute();
      }
    }
  }

  @Test
  void an_accepted_referral_tells_who_took_it_and_leaves_a_line_in_its_history() {
    Referral referral = referralTo("HUB-SELB");

    accept(SELBY, referral);

    ReferralView view = read(SELBY, referral);
    assertThat(view.status()).isEqualTo(ReferralStatus.ACCEPTED);
    assertThat(view.takenBy()).isEqualTo(SELBY.displayName());
    assertThat(history(SELBY, referral))
        .extracting(HistoryRow::action, HistoryRow::name)
        .containsExactly(tuple(AuditAction.REFERRAL_ACCEPTED, SELBY.displayName()));
  }

  @Test
  void a_closed_referral_keeps_its_outcome_and_the_note() {
    Referral referral = referralTo("HUB-SELB");
    accept(SELBY, referral);

    PORTAL.doInTransaction(
        e ->
            PORTAL
                .the(CloseReferral.class)
                .close(SELBY, referral.id(), 2, Outcome.ADVICE_GIVEN, " Spoke to both sides. "));

    assertThat(read(SELBY, referral).outcome()).isEqualTo(Outcome.ADVICE_GIVEN);
    HistoryRow last = history(SELBY, referral).get(1);
    assertThat(last.code()).isEqualTo("ADVICE_GIVEN");
    assertThat(last.words()).isEqualTo("Spoke to both sides.");
  }

  @Test
  void a_transfer_opens_the_referral_in_the_other_inbox_and_leaves_a_message_for_that_team() {
    Referral referral = referralTo("HUB-SELB");

    transfer(SELBY, referral, "HUB-SCAR", "It happened in Filey.");

    assertThat(read(SELBY, referral).status()).isEqualTo(ReferralStatus.TRANSFERRED);
    assertThat(read(SELBY, referral).transferredTo()).isEqualTo("Scarborough Community Safety Hub");
    ReferralView there = read(SCARBOROUGH, referral);
    assertThat(there.status()).isEqualTo(ReferralStatus.AWAITING);
    assertThat(there.respondBy()).isEqualTo(referral.respondBy());
    List<String> told =
        PORTAL.inTransaction(
            e ->
                e.createQuery(
                        "select m.recipient from OutboxMessage m where m.referral = :referral",
                        String.class)
                    .setParameter("referral", there.id())
                    .getResultList());
    assertThat(told).containsExactly("HUB-SCAR");
  }

  @Test
  void the_reason_of_a_transfer_is_read_by_both_teams_but_later_notes_of_one_not_by_the_other() {
    Referral referral = referralTo("HUB-SELB");
    transfer(SELBY, referral, "HUB-SCAR", "It happened in Filey.");
    ReferralView there = read(SCARBOROUGH, referral);
    PORTAL.doInTransaction(
        e -> PORTAL.the(AcceptReferral.class).accept(SCARBOROUGH, there.id(), there.version()));
    PORTAL.doInTransaction(
        e ->
            PORTAL
                .the(CloseReferral.class)
                .close(SCARBOROUGH, there.id(), 2, Outcome.NO_FURTHER_ACTION, "for us alone"));

    assertThat(history(SCARBOROUGH, referral))
        .extracting(HistoryRow::words)
        .containsExactly("It happened in Filey.", "", "for us alone");
    List<HistoryRow> atSelby = history(SELBY, referral);
    assertThat(atSelby)
        .extracting(HistoryRow::words)
        .containsExactly("It happened in Filey.", "", "");
    assertThat(atSelby.get(2).name()).isNull();
    assertThat(atSelby.get(2).code()).isNull();
    assertThat(atSelby.get(2).team()).isEqualTo("Scarborough Community Safety Hub");
  }

  @Test
  void a_transfer_needs_a_reason_of_some_length() {
    Referral referral = referralTo("HUB-SELB");
    for (String reason : new String[] {null, "", "  x  ", "x".repeat(501)}) {
      assertThatThrownBy(() -> transfer(SELBY, referral, "HUB-SCAR", reason))
          .isInstanceOf(WordsNeeded.class);
    }
    assertThat(read(SELBY, referral).status()).isEqualTo(ReferralStatus.AWAITING);
  }

  @Test
  void a_referral_goes_to_no_team_that_has_it_already_or_that_does_not_exist() {
    Referral referral = referralTo("HUB-SELB");
    PORTAL.doInTransaction(
        e ->
            e.persist(
                Referral.opened(
                    referral.submission(),
                    referral.reference(),
                    "HATE_CRIME",
                    "HUB-SELB",
                    "POLICE",
                    ReferralRole.OWNER,
                    false,
                    referral.receivedAt(),
                    referral.respondBy())));

    for (String team : List.of("POLICE", "HUB-SELB", "HUB-ATLANTIS")) {
      assertThatThrownBy(() -> transfer(SELBY, referral, team, "Please look."))
          .isInstanceOf(TeamHasItAlready.class);
    }
    assertThat(read(SELBY, referral).status()).isEqualTo(ReferralStatus.AWAITING);
    assertThat(history(SELBY, referral)).isEmpty();
  }

  @Test
  void whoever_looked_before_a_colleague_acted_is_told_so() {
    Referral referral = referralTo("HUB-SELB");
    accept(SELBY, referral);

    assertThatThrownBy(() -> accept(SELBY, referral)).isInstanceOf(ColleagueWasFirst.class);
    assertThatThrownBy(() -> transfer(SELBY, referral, "HUB-SCAR", "It is in Filey."))
        .isInstanceOf(ColleagueWasFirst.class);
  }

  @Test
  void of_two_who_act_at_the_same_moment_one_is_told_that_a_colleague_was_first() throws Exception {
    Referral referral = referralTo("HUB-SELB");
    CountDownLatch bothHaveRead = new CountDownLatch(2);
    var pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> both =
          List.of(1, 2).stream()
              .<Future<?>>map(
                  i ->
                      pool.submit(
                          () ->
                              PORTAL.doInTransaction(
                                  e -> {
                                    PORTAL
                                        .the(Referrals.class)
                                        .toMove(SELBY, referral.id(), referral.version());
                                    meet(bothHaveRead);
                                    PORTAL
                                        .the(AcceptReferral.class)
                                        .accept(SELBY, referral.id(), referral.version());
                                  })))
              .toList();
      int refused = 0;
      for (Future<?> one : both) {
        try {
          one.get();
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(ColleagueWasFirst.class);
          refused++;
        }
      }
      assertThat(refused).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
    assertThat(history(SELBY, referral)).hasSize(1);
  }

  @Test
  void a_move_that_the_status_does_not_allow_is_refused() {
    Referral referral = referralTo("HUB-SELB");

    assertThatThrownBy(
            () ->
                PORTAL.doInTransaction(
                    e ->
                        PORTAL
                            .the(CloseReferral.class)
                            .close(
                                SELBY,
                                referral.id(),
                                referral.version(),
                                Outcome.ACTION_TAKEN,
                                "")))
        .isInstanceOf(MoveNotAllowed.class);
  }

  @Test
  void what_is_decided_where_it_is_shown_is_neither_passed_on_nor_closed_by_hand() {
    Referral referral = referralTo("HUB-SELB", "TRAINING_REQUEST");

    assertThatThrownBy(() -> transfer(SELBY, referral, "HUB-SCAR", "You know them better."))
        .isInstanceOf(MoveNotAllowed.class);
    accept(SELBY, referral);
    assertThatThrownBy(
            () ->
                PORTAL.doInTransaction(
                    e ->
                        PORTAL
                            .the(CloseReferral.class)
                            .close(SELBY, referral.id(), 2, Outcome.ACTION_TAKEN, "")))
        .isInstanceOf(MoveNotAllowed.class);

    assertThat(read(SELBY, referral).status()).isEqualTo(ReferralStatus.ACCEPTED);
    assertThat(read(SELBY, referral).moves())
        .doesNotContain(ReferralMoves.Move.CLOSE, ReferralMoves.Move.TRANSFER);
    assertThat(read(SELBY, referralTo("HUB-SELB")).moves()).contains(ReferralMoves.Move.TRANSFER);
  }

  @Test
  void a_hub_finds_nothing_of_another_hub_by_any_use_case() {
    Referral referral = referralTo("HUB-SCAR");

    assertThatThrownBy(() -> read(SELBY, referral)).isInstanceOf(ReferralNotFound.class);
    assertThatThrownBy(() -> accept(SELBY, referral)).isInstanceOf(ReferralNotFound.class);
    assertThatThrownBy(() -> transfer(SELBY, referral, "POLICE", "to the police"))
        .isInstanceOf(ReferralNotFound.class);
    assertThatThrownBy(
            () ->
                PORTAL.doInTransaction(
                    e ->
                        PORTAL
                            .the(CloseReferral.class)
                            .close(SELBY, referral.id(), 1, Outcome.ACTION_TAKEN, "")))
        .isInstanceOf(ReferralNotFound.class);
    assertThat(history(SELBY, referral)).isEmpty();
    assertThat(inbox(SELBY, referral.reference()).total()).isZero();
    assertThat(inbox(SCARBOROUGH, referral.reference()).total()).isEqualTo(1);
    assertThat(read(SCARBOROUGH, referral).status()).isEqualTo(ReferralStatus.AWAITING);
  }

  @Test
  void who_lacks_the_permission_is_refused_before_anything_is_read() {
    Referral referral = referralTo("HUB-SELB");
    StaffMember reader =
        new StaffMember(
            SELBY.id(),
            SELBY.displayName(),
            SELBY.team(),
            SELBY.teamKind(),
            Set.of(Permission.READ_REPORTS));
    StaffMember nobody =
        new StaffMember(SELBY.id(), SELBY.displayName(), SELBY.team(), SELBY.teamKind(), Set.of());

    assertThatThrownBy(() -> accept(reader, referral)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> transfer(reader, referral, "POLICE", "to the police"))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> read(nobody, referral)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> inbox(nobody, referral.reference())).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> history(nobody, referral)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void a_referral_that_comes_back_is_found_where_it_is_open() {
    Referral referral = referralTo("HUB-SELB");
    transfer(SELBY, referral, "HUB-SCAR", "It happened in Filey.");
    ReferralView there = read(SCARBOROUGH, referral);
    PORTAL.doInTransaction(
        e ->
            PORTAL
                .the(TransferReferral.class)
                .transfer(
                    SCARBOROUGH, there.id(), there.version(), "HUB-SELB", "No, in Filey Road."));

    ReferralView back = read(SELBY, referral);

    assertThat(back.id()).isNotEqualTo(referral.id());
    assertThat(back.status()).isEqualTo(ReferralStatus.AWAITING);
  }

  @Test
  void looking_at_the_inbox_is_written_down() throws SQLException {
    StaffMember reader = member("TRIAGE", TeamKind.TRIAGE);
    PORTAL.doInTransaction(
        e -> PORTAL.the(Inbox.class).awaiting(reader, InboxFilter.OPEN, InboxSort.URGENCY, 0, 20));

    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from shared.audit_entry where actor = ? and action = ?")) {
      count.setString(1, reader.id().toString());
      count.setString(2, "INBOX_VIEWED");
      try (ResultSet row = count.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(1);
      }
    }
  }

  private static void meet(CountDownLatch latch) {
    latch.countDown();
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void accept(StaffMember member, Referral referral) {
    PORTAL.doInTransaction(
        e -> PORTAL.the(AcceptReferral.class).accept(member, referral.id(), referral.version()));
  }

  private static void transfer(StaffMember member, Referral referral, String team, String reason) {
    PORTAL.doInTransaction(
        e ->
            PORTAL
                .the(TransferReferral.class)
                .transfer(member, referral.id(), referral.version(), team, reason));
  }

  private static ReferralView read(StaffMember member, Referral referral) {
    return PORTAL.inTransaction(
        e -> PORTAL.the(ReadReferral.class).read(member, referral.reference()));
  }

  private static List<HistoryRow> history(StaffMember member, Referral referral) {
    return PORTAL.inTransaction(
        e -> PORTAL.the(ReadHistory.class).read(member, referral.submission()));
  }

  private static InboxPage inbox(StaffMember member, Reference reference) {
    return PORTAL.inTransaction(
        e ->
            PORTAL
                .the(Inbox.class)
                .awaiting(
                    member,
                    new InboxFilter(
                        EnumSet.allOf(ReferralStatus.class), null, null, reference.value()),
                    InboxSort.URGENCY,
                    0,
                    20));
  }

  private static Referral referralTo(String team) {
    return referralTo(team, "HATE_CRIME");
  }

  private static Referral referralTo(String team, String subject) {
    Referral referral =
        Referral.opened(
            UUID.randomUUID(),
            new References().next(),
            subject,
            "HUB-SELB",
            team,
            ReferralRole.OWNER,
            false,
            OffsetDateTime.parse("2026-11-23T09:41:00Z"),
            LocalDate.parse("2026-11-25"));
    PORTAL.doInTransaction(e -> e.persist(referral));
    return referral;
  }

  private static StaffMember member(String team, TeamKind kind) {
    return new StaffMember(
        UUID.randomUUID(), "Somebody of " + team, team, kind, EnumSet.allOf(Permission.class));
  }
}
