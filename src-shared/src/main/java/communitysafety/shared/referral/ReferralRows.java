package communitysafety.shared.referral;

import communitysafety.shared.submission.Reference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Referrals on a connection whose transaction the caller commits: for use cases that lock rows of
 * their own and must be tried again as a whole. What may be done with a referral is the {@link
 * Referral}'s to say, here as elsewhere.
 */
public final class ReferralRows {

  private ReferralRows() {}

  /** Stores one that was opened. */
  public static void insert(Referral referral, Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into shared.referral (id, submission, reference, subject, area, recipient,"
                + " role, red_flag, received_at, respond_by, status, version)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
      insert.setObject(1, referral.id());
      insert.setObject(2, referral.submission());
      insert.setString(3, referral.reference().value());
      insert.setString(4, referral.subject());
      insert.setString(5, referral.area());
      insert.setString(6, referral.recipient());
      insert.setString(7, referral.role().name());
      insert.setBoolean(8, referral.redFlag());
      insert.setObject(9, referral.receivedAt());
      insert.setObject(10, referral.respondBy());
      insert.setString(11, referral.status().name());
      insert.executeUpdate();
    }
  }

  /**
   * A team's open referral of a submission, locked, so that it moves once. Reads in the scope of
   * that team and leaves the scope as it was.
   */
  public static Optional<Referral> openOf(UUID submission, String team, Connection connection)
      throws SQLException {
    String before = scope(team, connection);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from shared.referral where submission = ? and recipient = ?"
                + " and status in ('AWAITING', 'ACCEPTED') for update")) {
      select.setObject(1, submission);
      select.setString(2, team);
      try (ResultSet row = select.executeQuery()) {
        Optional<Referral> open = row.next() ? Optional.of(Referral.from(row)) : Optional.empty();
        scope(before, connection);
        return open;
      }
    }
  }

  /**
   * Stores where one has moved, in the scope of its team.
   *
   * @throws ColleagueWasFirst when it has moved on since it was read
   */
  public static void update(Referral referral, Connection connection) throws SQLException {
    String before = scope(referral.recipient(), connection);
    try (PreparedStatement update =
        connection.prepareStatement(
            "update shared.referral set status = ?, taken_by = ?, outcome = ?,"
                + " version = version + 1 where id = ? and version = ?")) {
      update.setString(1, referral.status().name());
      update.setObject(2, referral.takenBy());
      update.setString(3, referral.outcome() == null ? null : referral.outcome().name());
      update.setObject(4, referral.id());
      update.setInt(5, referral.version());
      if (update.executeUpdate() == 0) {
        throw new ColleagueWasFirst();
      }
    }
    scope(before, connection);
  }

  /**
   * The Reference under which a team has a submission.
   *
   * @return empty when it has none
   */
  public static Optional<Reference> referenceOf(UUID submission, String team, Connection connection)
      throws SQLException {
    String before = scope(team, connection);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select reference from shared.referral where submission = ? and recipient = ?"
                + " order by id desc limit 1")) {
      select.setObject(1, submission);
      select.setString(2, team);
      try (ResultSet row = select.executeQuery()) {
        Optional<Reference> reference =
            row.next() ? Optional.of(new Reference(row.getString(1))) : Optional.empty();
        scope(before, connection);
        return reference;
      }
    }
  }

  /**
   * Enters a team's scope; empty for none. After a failure the transaction, and the scope with it,
   * is over anyway.
   */
  private static String scope(String team, Connection connection) throws SQLException {
    try (PreparedStatement enter =
        connection.prepareStatement(
            "select coalesce(before, ''), set_config('portal.team', ?, true)"
                + " from (select current_setting('portal.team', true) as before offset 0) b")) {
      enter.setString(1, team);
      try (ResultSet row = enter.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
