package communitysafety.shared.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Where lines of the audit trail are added and read. There is no way to change or remove one. */
@ApplicationScoped
public class AuditTrail {

  @PersistenceContext EntityManager entities;

  /**
   * Adds a line in the running transaction: it stands or falls with the deed.
   *
   * @throws jakarta.transaction.TransactionalException when no transaction is running
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(AuditEntry entry) {
    entities.persist(entry);
  }

  /**
   * Adds a line on a connection whose transaction the caller commits: for work that runs beside the
   * container's transactions.
   */
  public static void add(AuditEntry entry, Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into shared.audit_entry"
                + " (id, at, actor, actor_name, team, action, submission, reference, detail)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, entry.id());
      insert.setObject(2, entry.at());
      insert.setString(3, entry.actor());
      insert.setString(4, entry.actorName());
      insert.setString(5, entry.team());
      insert.setString(6, entry.action().name());
      insert.setObject(7, entry.submission());
      insert.setString(8, entry.reference());
      insert.setString(9, entry.detail());
      insert.executeUpdate();
    }
  }

  /**
   * The history of a submission, oldest first. Row-level security leaves it empty unless the team
   * set for the transaction has a referral of that submission.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<AuditRow> of(UUID submission) {
    return entities
        .createQuery(
            "select new communitysafety.shared.audit.AuditRow("
                + "e.at, e.actor, e.actorName, e.action, e.team, e.detail)"
                + " from AuditEntry e where e.submission = :submission order by e.at, e.id",
            AuditRow.class)
        .setParameter("submission", submission)
        .getResultList();
  }
}
