package communitysafety.portal.launcher;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Accounts to try the portal with: two people in each of five teams, all with one password that
 * everybody may know. They exist only on an embedded database that nobody else reaches; a start
 * without them leaves the rows, which referrals may name, and takes away what they sign in with.
 */
final class DemoStaff {
  static final String PASSWORD = "demonstration-only";

  /** Of {@link #PASSWORD}; no secret, and made beforehand so that no start waits for it. */
  static final String PASSWORD_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$TlHxa4IycQ6G/gVaj0FSaw$zNIHiDYc176ACAez8cI7FwIG8yO3+0+DeVayPqvlCCQ";

  private static final String MEMBER =
      "READ_REPORTS MOVE_REFERRALS WRITE_TO_REPORTER SEE_DELIVERIES"
          + " WRITE_CONSULTATIONS PUBLISH_CONSULTATIONS READ_RESPONSES RELEASE_RESULTS"
          + " PLAN_TRAINING TEACH_TRAINING";

  /** One in each team may decide that somebody is at serious risk. */
  private static final String SUPERVISOR = MEMBER + " OVERRIDE_CONSENT";

  /** Who looks after the register of such decisions. */
  private static final String KEEPER = SUPERVISOR + " READ_DISCLOSURE_REGISTER";

  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("demo.police.1", "Demo Police One", "POLICE", SUPERVISOR),
          new Account("demo.police.2", "Demo Police Two", "POLICE", MEMBER),
          new Account("demo.selby.1", "Demo Selby One", "HUB-SELB", SUPERVISOR),
          new Account("demo.selby.2", "Demo Selby Two", "HUB-SELB", MEMBER),
          new Account("demo.scarborough.1", "Demo Scarborough One", "HUB-SCAR", SUPERVISOR),
          new Account("demo.scarborough.2", "Demo Scarborough Two", "HUB-SCAR", MEMBER),
          new Account("demo.triage.1", "Demo Triage One", "TRIAGE", KEEPER),
          new Account("demo.triage.2", "Demo Triage Two", "TRIAGE", MEMBER),
          new Account("demo.york.1", "Demo York One", "YORK", SUPERVISOR),
          new Account("demo.york.2", "Demo York Two", "YORK", MEMBER));

  private DemoStaff() {}

  /** Makes the accounts that are missing, and lets all of them sign in. */
  static void welcome(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into shared.staff_member"
                    + " (id, sign_in_name, display_name, password_hash, team, permissions, demo)"
                    + " values (?, ?, ?, ?, ?, ?, true)"
                    + " on conflict (sign_in_name) do update set password_hash = excluded.password_hash,"
                    + " permissions = excluded.permissions where staff_member.demo")) {
      for (Account account : ACCOUNTS) {
        insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
        insert.setString(2, account.signInName());
        insert.setString(3, account.displayName());
        insert.setString(4, PASSWORD_HASH);
        insert.setString(5, account.team());
        insert.setString(6, account.permissions());
        insert.executeUpdate();
      }
    }
  }

  /** Shuts out what an earlier start welcomed: no password has this hash. */
  static void shutOut(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement update = connection.createStatement()) {
      update.executeUpdate("update shared.staff_member set password_hash = '!' where demo");
    }
  }

  /** For the console. */
  static String announcement() {
    StringBuilder text =
        new StringBuilder(
            "Demo accounts (anyone may know them; start with --no-demo to do without):");
    for (Account account : ACCOUNTS) {
      text.append(String.format("%n  %-20s %s", account.signInName(), account.team()));
    }
    return text.append(String.format("%n  password for all: %s", PASSWORD)).toString();
  }

  private record Account(String signInName, String displayName, String team, String permissions) {}
}
