package communitysafety.shared.outbox;

import communitysafety.shared.PortalDatabase;
import communitysafety.shared.submission.Reference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Messages for tests: made, stored, and looked at again. */
final class OutboxRows {

  static final Reference REFERENCE = Reference.read("2222-2222-2222").orElseThrow();

  private final PortalDatabase database;

  private OutboxRows(PortalDatabase database) {
    this.database = database;
  }

  /** The table with nothing in it: relays take up whatever is due, whoever left it. */
  static OutboxRows empty(PortalDatabase database) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement delete = connection.createStatement()) {
      delete.execute("delete from shared.outbox_message");
    }
    return new OutboxRows(database);
  }

  static OutboxMessage aMessage(String team, OffsetDateTime at) {
    return OutboxMessage.announcing(
        MessageKind.REFERRAL_OPENED,
        team,
        UUID.randomUUID(),
        UUID.randomUUID(),
        REFERENCE,
        "HATE_CRIME",
        false,
        at);
  }

  List<OutboxMessage> store(int howMany, String team, OffsetDateTime at) throws SQLException {
    List<OutboxMessage> messages =
        IntStream.range(0, howMany).mapToObj(i -> aMessage(team, at)).toList();
    for (OutboxMessage message : messages) {
      store(message);
    }
    return messages;
  }

  OutboxMessage store(OutboxMessage message) throws SQLException {
    try (Connection connection = database.app().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into shared.outbox_message (id, kind, recipient, referral, submission,"
                    + " reference, subject, red_flag, created_at, state, next_attempt_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, message.id());
      insert.setString(2, message.kind().name());
      insert.setString(3, message.recipient());
      insert.setObject(4, message.referral());
      insert.setObject(5, message.submission());
      insert.setString(6, message.reference().value());
      insert.setString(7, message.subject());
      insert.setBoolean(8, message.redFlag());
      insert.setObject(9, message.createdAt());
      insert.setString(10, message.state().name());
      insert.setObject(11, message.nextAttemptAt());
      insert.executeUpdate();
    }
    return message;
  }

  OutboxMessage now(OutboxMessage message) throws SQLException {
    try (Connection connection = database.app().getConnection();
        PreparedStatement select =
            connection.prepareStatement("select * from shared.outbox_message where id = ?")) {
      select.setObject(1, message.id());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return OutboxMessage.from(row);
      }
    }
  }

  /** What the audit trail says of the submission, as {@code ACTOR ACTION TEAM DETAIL}. */
  List<String> audited(OutboxMessage message) throws SQLException {
    DataSource owner = database.owner();
    try (Connection connection = owner.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select concat_ws(' ', actor, action, team, detail) from shared.audit_entry"
                    + " where submission = ? order by at, id")) {
      select.setObject(1, message.submission());
      try (ResultSet row = select.executeQuery()) {
        List<String> lines = new ArrayList<>();
        while (row.next()) {
          lines.add(row.getString(1));
        }
        return lines;
      }
    }
  }
}
