package communitysafety.shared.outbox;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.submission.Reference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of outgoing messages as a queue that several relays share; see {@link WaitingRows}. */
final class OutboxQueue {

  private final DataSource database;
  private final WaitingRows<OutboxMessage> waiting;

  OutboxQueue(DataSource database) {
    this.database = database;
    this.waiting = new WaitingRows<>(database, "shared.outbox_message", OutboxMessage::from);
  }

  /** Stores a new message in the caller's transaction. */
  static void insert(OutboxMessage message, Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into shared.outbox_message (id, kind, recipient, referral, submission,"
                + " reference, subject, red_flag, created_at, state, next_attempt_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?)")) {
      insert.setObject(1, message.id());
      insert.setString(2, message.kind().name());
      insert.setString(3, message.recipient());
      insert.setObject(4, message.referral());
      insert.setObject(5, message.submission());
      insert.setString(6, message.reference().value());
      insert.setString(7, message.subject());
      insert.setBoolean(8, message.redFlag());
      insert.setObject(9, message.createdAt());
      insert.setObject(10, message.nextAttemptAt());
      insert.executeUpdate();
    }
  }

  /** Takes up the message that has been due longest; empty when nothing is due. */
  Optional<OutboxMessage> claim(OffsetDateTime now, Duration lease) throws SQLException {
    return waiting.claim(now, lease);
  }

  /**
   * The message has been taken by the other side. True whoever holds the lease by now, so it is
   * written even when another relay took it up meanwhile, or gave it up.
   */
  void delivered(OutboxMessage message, OffsetDateTime at) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update shared.outbox_message"
                    + " set state = 'DELIVERED', delivered_at = ?, last_failure = null"
                    + " where id = ? and state <> 'DELIVERED'")) {
      update.setObject(1, at);
      update.setObject(2, message.id());
      update.executeUpdate();
    }
  }

  /** The attempt failed and another follows, unless another relay has taken the message up. */
  void failed(OutboxMessage message, String reason, OffsetDateTime nextAttempt)
      throws SQLException {
    waiting.failed(message.id(), message.attempts(), reason, nextAttempt);
  }

  /**
   * Nobody tries any more, and the audit trail says so, both or neither; unless another relay has
   * taken the message up.
   */
  void dead(OutboxMessage message, String reason, OffsetDateTime at) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement update =
          connection.prepareStatement(
              "update shared.outbox_message set state = 'DEAD', last_failure = ?"
                  + " where id = ? and attempts = ? and state = 'PENDING'")) {
        update.setString(1, reason);
        update.setObject(2, message.id());
        update.setInt(3, message.attempts());
        if (update.executeUpdate() == 1) {
          AuditTrail.add(
              AuditEntry.by(Actor.SYSTEM, AuditAction.DELIVERY_FAILED, at)
                  .about(message.submission(), message.reference())
                  .inTeam(message.recipient())
                  .noting(reason),
              connection);
        }
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * Makes a dead letter of the team due again, with a fresh count of attempts. In a transaction of
   * the container it is part of that.
   *
   * @return empty when it is not a dead letter of this team (any more)
   */
  Optional<OutboxMessage> revive(UUID message, String team, OffsetDateTime now)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update shared.outbox_message"
                    + " set state = 'PENDING', attempts = 0, next_attempt_at = ?"
                    + " where id = ? and recipient = ? and state = 'DEAD' returning *")) {
      update.setObject(1, now);
      update.setObject(2, message);
      update.setString(3, team);
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? Optional.of(OutboxMessage.from(row)) : Optional.empty();
      }
    }
  }

  /** The dead letters of a team, newest first, at most the number given. */
  List<DeadLetter> deadLetters(String team, int atMost) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id, kind, reference, red_flag, created_at, attempts, last_failure"
                    + " from shared.outbox_message where state = 'DEAD' and recipient = ?"
                    + " order by created_at desc, id desc limit ?")) {
      select.setString(1, team);
      select.setInt(2, atMost);
      List<DeadLetter> letters = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          letters.add(
              new DeadLetter(
                  row.getObject("id", UUID.class),
                  MessageKind.valueOf(row.getString("kind")),
                  new Reference(row.getString("reference")),
                  row.getBoolean("red_flag"),
                  row.getObject("created_at", OffsetDateTime.class),
                  row.getInt("attempts"),
                  row.getString("last_failure")));
        }
      }
      return letters;
    }
  }

  /**
   * Counts what waits and what is dead.
   *
   * @param team whose messages; null for those of all
   */
  OutboxStatus status(boolean configured, String team) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select waiting.count, waiting.oldest, dead.count from"
                    + " (select count(*), min(created_at) oldest from shared.outbox_message"
                    + "   where state = 'PENDING' and (?::text is null or recipient = ?)) waiting,"
                    + " (select count(*) from shared.outbox_message"
                    + "   where state = 'DEAD' and (?::text is null or recipient = ?)) dead")) {
      for (int parameter = 1; parameter <= 4; parameter++) {
        select.setString(parameter, team);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new OutboxStatus(
            configured, row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getLong(3));
      }
    }
  }
}
