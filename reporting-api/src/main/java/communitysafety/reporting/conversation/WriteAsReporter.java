package communitysafety.reporting.conversation;

import communitysafety.reporting.report.KnownReport;
import communitysafety.reporting.report.KnownReports;
import communitysafety.reporting.report.ReporterScope;
import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Adds what a reporter, back with their return code, has to say, and lets the teams that own the
 * report know that there is something. One transaction: nothing is added that no team is told of.
 */
@Dependent
public class WriteAsReporter {

  /** Characters of what is written. */
  public static final int LONGEST = 2_000;

  /** Characters of the words for a time. */
  public static final int LONGEST_WHEN = 200;

  /** Characters of the words for a place. */
  public static final int LONGEST_WHERE = 500;

  private final ReporterScope scope;
  private final KnownReports reports;
  private final DataKeys dataKeys;
  private final Messages messages;
  private final TellOwners tellOwners;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  WriteAsReporter(
      ReporterScope scope,
      KnownReports reports,
      DataKeys dataKeys,
      Messages messages,
      TellOwners tellOwners,
      AuditTrail audit,
      Clock clock) {
    this.scope = scope;
    this.reports = reports;
    this.dataKeys = dataKeys;
    this.messages = messages;
    this.tellOwners = tellOwners;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param report of which the caller has made sure that it is the reporter's
   * @param words checked by the caller to be no longer than the limits above
   * @throws communitysafety.reporting.report.ReportNotFound when it was erased meanwhile
   */
  @Transactional
  public void write(UUID report, Message.Kind kind, MessageWords words) {
    scope.enter(report);
    KnownReport known = reports.find(report);
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    messages.add(Message.fromReporter(report, now, kind, words, dataKeys.find(known.dataKey())));
    audit.add(
        AuditEntry.by(
                Actor.PUBLIC,
                kind == Message.Kind.DELETION_ASKED
                    ? AuditAction.DELETION_ASKED
                    : AuditAction.REPORTER_WROTE,
                now)
            .about(report, known.reference())
            .noting(kind.name()));
    tellOwners.tell(known, now);
  }
}
