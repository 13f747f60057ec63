package communitysafety.reporting.retention;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.submission.Reference;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The operator's command that erases one report, run beside the serving portal as {@code
 * portal_owner}:
 *
 * <pre>
 * erase REFERENCE --reason CODE          tells what would go, and changes nothing
 * erase REFERENCE --reason CODE --yes    erases
 * </pre>
 *
 * <p>What goes, in one transaction: the data key, the sealed parts, the consents, the conversation,
 * the return code, the report, its referrals, its messages that have not gone out or have, and what
 * Idempotency-Keys were answered with its Reference. What stays is the audit trail and the
 * disclosure register, which hold no words of a reporter, and in the trail one more line: the
 * tombstone, with the reason's code. Backups from before keep the report until they are gone, or
 * until the epoch that wrapped its data key is destroyed.
 */
public final class EraseReport {

  /** Why a report may be erased before its time; kept as a code, so that no words slip in. */
  public enum Reason {
    /** The person concerned asked for it (UK GDPR, article 17). */
    ERASURE_REQUEST,
    /** Sent by mistake, or twice. */
    SENT_IN_ERROR,
    /** Its time is over. */
    RETENTION_OVER,
    /** Made to try the portal out. */
    TRIAL
  }

  /** What the process ends with: 0 done, 1 could not be done, 2 not understood. */
  private static final int DONE = 0;

  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private final DataSource owner;
  private final Clock clock;
  private final PrintStream out;

  /**
   * @param owner connects as {@code portal_owner}
   * @param out where to tell the operator what happened; counts, nothing of the report
   */
  public EraseReport(DataSource owner, Clock clock, PrintStream out) {
    this.owner = owner;
    this.clock = clock;
    this.out = out;
  }

  /**
   * @return the exit code: 0 done, 1 there is no such report, 2 arguments not understood
   */
  public int run(String... arguments) throws SQLException {
    Optional<Order> order = Order.read(arguments);
    if (order.isEmpty()) {
      out.println("Usage: erase REFERENCE --reason CODE [--yes]");
      out.println("Reasons: " + Order.reasons());
      return NOT_UNDERSTOOD;
    }
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return erase(connection, order.get());
      } finally {
        connection.rollback();
      }
    }
  }

  private int erase(Connection connection, Order order) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '5s'");
    }
    Optional<Found> report = find(connection, order.reference());
    if (report.isEmpty()) {
      out.println("There is no report " + order.reference() + ".");
      return FAILED;
    }
    Map<String, Integer> gone = remove(connection, order.reference(), report.get());
    AuditTrail.add(
        AuditEntry.by(Actor.SYSTEM, AuditAction.REPORT_ERASED, OffsetDateTime.now(clock))
            .about(report.get().id(), order.reference())
            .noting(order.reason().name()),
        connection);
    if (order.yes()) {
      connection.commit();
    }
    out.println(
        (order.yes() ? "Erased " : "Would erase ")
            + order.reference()
            + ": "
            + gone.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "))
            + ".");
    out.println(
        order.yes()
            ? "The audit trail keeps that it was erased, and why. Backups keep the report until they"
                + " are gone or their epoch of keys is destroyed."
            : "Nothing was changed. To erase it, say --yes.");
    return DONE;
  }

  private static Optional<Found> find(Connection connection, Reference reference)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, data_key from reporting.report where reference = ? for update")) {
      select.setString(1, reference.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    }
  }

  private static Map<String, Integer> remove(
      Connection connection, Reference reference, Found report) throws SQLException {
    Map<String, Integer> gone = new LinkedHashMap<>();
    gone.put(
        "data key",
        delete(connection, "delete from shared.data_key where id = ?", report.dataKey()));
    gone.put(
        "sealed parts",
        delete(connection, "delete from reporting.report_part where report = ?", report.id()));
    gone.put(
        "lines of the conversation",
        delete(connection, "delete from reporting.message where report = ?", report.id()));
    gone.put(
        "return code",
        delete(connection, "delete from reporting.return_code where report = ?", report.id()));
    gone.put(
        "consents",
        delete(connection, "delete from reporting.consent_change where report = ?", report.id()));
    gone.put(
        "messages",
        delete(connection, "delete from shared.outbox_message where submission = ?", report.id()));
    gone.put(
        "referrals",
        delete(connection, "delete from shared.referral where submission = ?", report.id()));
    gone.put(
        "remembered answers",
        delete(
            connection,
            "delete from reporting.idempotency_key where reference = ?",
            reference.value()));
    gone.put(
        "report", delete(connection, "delete from reporting.report where id = ?", report.id()));
    return gone;
  }

  private static int delete(Connection connection, String sql, Object key) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, key);
      return delete.executeUpdate();
    }
  }

  private record Found(UUID id, UUID dataKey) {}

  /** What the operator asks for. */
  private record Order(Reference reference, Reason reason, boolean yes) {

    static Optional<Order> read(String... arguments) {
      if (arguments.length < 3 || arguments.length > 4 || !arguments[1].equals("--reason")) {
        return Optional.empty();
      }
      boolean yes = arguments.length == 4 && arguments[3].equals("--yes");
      Optional<Reason> reason =
          Arrays.stream(Reason.values())
              .filter(each -> each.name().equals(arguments[2]))
              .findFirst();
      Optional<Reference> reference = Reference.read(arguments[0]);
      if (reason.isEmpty() || reference.isEmpty() || (arguments.length == 4 && !yes)) {
        return Optional.empty();
      }
      return Optional.of(new Order(reference.get(), reason.get(), yes));
    }

    static String reasons() {
      return Arrays.stream(Reason.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
  }
}
