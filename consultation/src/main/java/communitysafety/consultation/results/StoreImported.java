package communitysafety.consultation.results;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.SendResponse;
import communitysafety.consultation.response.Sending;
import communitysafety.consultation.response.SendingResult;
import communitysafety.consultation.results.ImportResponses.Manner;
import communitysafety.consultation.results.ImportResponses.TakenRow;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.staff.StaffMember;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Stores rows of a file as if each had been sent, all in one transaction with their line of the
 * audit trail: what the trail tells is what is there, wherever an import breaks off. A row that was
 * brought in before is known again.
 */
@Dependent
class StoreImported {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final SendResponse sendResponse;
  private final BlindIndex index;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  StoreImported(SendResponse sendResponse, BlindIndex index, AuditTrail trail, Clock clock) {
    this.sendResponse = sendResponse;
    this.index = index;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A row to be stored.
   *
   * @param occurrence of the rows in its file that are the same: 1 for the first
   */
  record Numbered(ImportedRow row, int occurrence) {}

  /**
   * @param there lines of rows that had been brought in before
   */
  record Stored(List<TakenRow> taken, List<Long> there, List<RefusedRow> refused) {}

  /** All of them or, when it throws, none. */
  @Transactional(TxType.REQUIRES_NEW)
  public Stored store(
      StaffMember member, PublicConsultation consultation, Manner manner, List<Numbered> rows) {
    Stored stored = new Stored(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try (Connection connection = database.getConnection()) {
      ConsultationScope.enter(connection, consultation.id());
      for (Numbered each : rows) {
        store(connection, consultation, manner, each, stored);
      }
    } catch (SQLException e) {
      throw new PersistenceException("Rows of a file could not be stored", e);
    }
    if (!stored.taken().isEmpty()) {
      trail.add(
          AuditEntry.by(member.actor(), AuditAction.RESPONSES_IMPORTED, OffsetDateTime.now(clock))
              .noting(consultation.slug() + " " + manner.channel() + " " + stored.taken().size()));
    }
    return stored;
  }

  private void store(
      Connection connection,
      PublicConsultation consultation,
      Manner manner,
      Numbered numbered,
      Stored stored)
      throws SQLException {
    ImportedRow row = numbered.row();
    byte[] content =
        index.of("consultation-imported-row", row.content().getBytes(StandardCharsets.UTF_8));
    int occurrence =
        manner.otherPeople() ? next(connection, consultation.id(), content) : numbered.occurrence();
    if (!note(connection, consultation.id(), content, occurrence)) {
      stored.there().add(row.line());
      return;
    }
    SendingResult result =
        sendResponse.writeDown(
            new Sending(
                consultation,
                row.answers(),
                row.language(),
                manner.channel(),
                false,
                Optional.empty()));
    if (result instanceof SendingResult.Accepted accepted) {
      stored.taken().add(new TakenRow(row.line(), accepted.reference().orElseThrow()));
    } else {
      forget(connection, consultation.id(), content, occurrence);
      stored.refused().add(RefusedRow.of(row.line(), "", reason(result)));
    }
  }

  private static int next(Connection connection, UUID consultation, byte[] content)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select coalesce(max(occurrence), 0) + 1 from consultation.imported_row where"
                + " consultation = ? and content = ?")) {
      select.setObject(1, consultation);
      select.setBytes(2, content);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** Whoever brings in the same file at the same time waits here, and finds it taken. */
  private static boolean note(
      Connection connection, UUID consultation, byte[] content, int occurrence)
      throws SQLException {
    return change(
            connection,
            "insert into consultation.imported_row (consultation, content, occurrence) values (?,"
                + " ?, ?) on conflict do nothing",
            consultation,
            content,
            occurrence)
        == 1;
  }

  private static void forget(
      Connection connection, UUID consultation, byte[] content, int occurrence)
      throws SQLException {
    change(
        connection,
        "delete from consultation.imported_row where consultation = ? and content = ? and"
            + " occurrence = ?",
        consultation,
        content,
        occurrence);
  }

  private static int change(
      Connection connection, String sql, UUID consultation, byte[] content, int occurrence)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, consultation);
      statement.setBytes(2, content);
      statement.setInt(3, occurrence);
      return statement.executeUpdate();
    }
  }

  private static RefusedRow.Reason reason(SendingResult result) {
    if (result instanceof SendingResult.Incomplete) {
      return RefusedRow.Reason.INCOMPLETE;
    }
    return result instanceof SendingResult.Full
        ? RefusedRow.Reason.FULL
        : RefusedRow.Reason.NOT_OPEN;
  }
}
