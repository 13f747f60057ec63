package communitysafety.shared.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.privacy.HashingSlots;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final String PASSWORD = "heather on the moor";
  private static final String ADDRESS = "c633640700000000";

  private final UseCases portal =
      new UseCases(StaffAccount.class, AuditEntry.class)
          .with(Clock.class, Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

  private final UUID id = UUID.randomUUID();
  private final String name = "officer-" + id + "@example.invalid";

  @BeforeEach
  void an_account_exists() throws SQLException {
    account(id, name, false);
  }

  @Test
  void who_knows_the_password_is_let_in_with_team_and_permissions() throws SQLException {
    StaffMember member = signIn("  " + name.toUpperCase() + " ", PASSWORD);

    assertThat(member.id()).isEqualTo(id);
    assertThat(member.team()).isEqualTo("HUB-SELB");
    assertThat(member.teamKind()).isEqualTo(TeamKind.COMMUNITY_SAFETY_HUB);
    assertThat(member.permissions())
        .containsExactlyInAnyOrder(Permission.READ_REPORTS, Permission.MOVE_REFERRALS);
    assertThat(audited("SIGNED_IN", id.toString())).isEqualTo(1);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_refused_alike() throws SQLException {
    int strangers = audited("SIGN_IN_REFUSED", "PUBLIC");

    assertThatThrownByCommitting(name, "wrong");
    assertThatThrownByCommitting("nobody-" + id, PASSWORD);

    assertThat(audited("SIGN_IN_REFUSED", id.toString())).isEqualTo(1);
    assertThat(audited("SIGN_IN_REFUSED", "PUBLIC")).isEqualTo(strangers + 1);
  }

  @Test
  void the_audit_trail_keeps_neither_the_address_nor_a_name_that_is_not_known()
      throws SQLException {
    assertThatThrownByCommitting("my secret " + id, PASSWORD);
    signIn(name, PASSWORD);

    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from shared.audit_entry e"
                    + " where e::text like ? or e::text like '%my secret%'")) {
      query.setString(1, "%" + ADDRESS + "%");
      assertThat(number(query)).isZero();
    }
  }

  @Test
  void after_three_wrong_attempts_even_the_right_password_waits_and_is_told_how_long() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownByCommitting(name, "wrong");
    }
    SignInDelayed delayed = catchThrowableOfType(SignInDelayed.class, () -> signIn(name, PASSWORD));
    assertThat(delayed.seconds()).isEqualTo(1);
  }

  @Test
  void unknown_names_wait_as_known_ones_do() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownByCommitting("nobody-" + id, "wrong");
    }
    assertThatThrownBy(() -> signIn("nobody-" + id, "wrong")).isInstanceOf(SignInDelayed.class);
  }

  @Test
  void demonstration_accounts_open_only_where_demonstration_is_on() throws SQLException {
    UUID demo = UUID.randomUUID();
    String demoName = "demo-" + demo;
    account(demo, demoName, true);

    assertThatThrownByCommitting(demoName, PASSWORD);
    UseCases withDemo =
        new UseCases(StaffAccount.class, AuditEntry.class)
            .with(Clock.class, Clock.systemUTC())
            .set("portal.demo", "true");
    assertThat(
            withDemo
                .inTransaction(
                    e ->
                        withDemo
                            .the(SignIn.class)
                            .signIn(demoName, PASSWORD.toCharArray(), ADDRESS))
                .id())
        .isEqualTo(demo);
  }

  @Test
  void a_password_of_a_megabyte_is_refused_without_being_hashed() {
    assertThatThrownBy(() -> signIn(name, "x".repeat(1_000_000))).isInstanceOf(SignInRefused.class);
  }

  private StaffMember signIn(String typed, String password) {
    return portal.inTransaction(
        e -> portal.the(SignIn.class).signIn(typed, password.toCharArray(), ADDRESS));
  }

  /** In the container each line of the audit trail has its own transaction. */
  private void assertThatThrownByCommitting(String typed, String password) {
    portal.doInTransaction(
        e -> {
          assertThatThrownBy(
                  () -> portal.the(SignIn.class).signIn(typed, password.toCharArray(), ADDRESS))
              .isInstanceOf(SignInRefused.class);
        });
  }

  private void account(UUID account, String signInName, boolean demo) throws SQLException {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into shared.staff_member"
                    + " (id, sign_in_name, display_name, password_hash, team, permissions, demo)"
                    + " values (?, ?, 'An Officer', ?, 'HUB-SELB', 'READ_REPORTS MOVE_REFERRALS', ?)")) {
      insert.setObject(1, account);
      insert.setString(2, signInName);
      insert.setString(3, portal.the(HashingSlots.class).hash(PASSWORD.toCharArray()).value());
      insert.setBoolean(4, demo);
      insert.execute();
    }
  }

  private static int audited(String action, String actor) throws SQLException {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from shared.audit_entry where action = ? and actor = ?")) {
      query.setString(1, action);
      query.setString(2, actor);
      return number(query);
    }
  }

  private static int number(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
