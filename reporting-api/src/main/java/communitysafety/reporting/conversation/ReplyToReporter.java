package communitysafety.reporting.conversation;

import communitysafety.reporting.report.KnownReport;
import communitysafety.reporting.report.KnownReports;
import communitysafety.reporting.report.ReportNotFound;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A member of a team that owns the report writes to the reporter, who reads it with their code. */
@Dependent
public class ReplyToReporter {

  /** The same words of the same person within this time are one click too many. */
  private static final Duration SAME_CLICK = Duration.ofMinutes(1);

  @PersistenceContext EntityManager entities;

  private final TeamScope scope;
  private final KnownReports reports;
  private final DataKeys dataKeys;
  private final Messages messages;
  private final ReturnCodeRows returnCodes;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ReplyToReporter(
      TeamScope scope,
      KnownReports reports,
      DataKeys dataKeys,
      Messages messages,
      ReturnCodeRows returnCodes,
      AuditTrail audit,
      Clock clock) {
    this.scope = scope;
    this.reports = reports;
    this.dataKeys = dataKeys;
    this.messages = messages;
    this.returnCodes = returnCodes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param typed what to write; blanks around it do not count
   * @throws communitysafety.shared.staff.NotPermitted without WRITE_TO_REPORTER
   * @throws ReportNotFound when the team does not own the report
   * @throws NobodyWouldRead when the reporter kept no code
   * @throws AnswerNeedsWords when it is empty or too long
   */
  @Transactional
  public void reply(StaffMember writer, UUID report, String typed) {
    writer.requires(Permission.WRITE_TO_REPORTER);
    scope.enter(writer);
    requireOwner(writer, report);
    KnownReport known = reports.find(report);
    String words = typed == null ? "" : typed.strip().replace("\r\n", "\n").replace("\0", "");
    if (words.isEmpty() || words.length() > WriteAsReporter.LONGEST) {
      throw new AnswerNeedsWords();
    }
    if (!returnCodes.has(report, LocalDate.now(clock.withZone(KeepReturnCode.LONDON)))) {
      throw new NobodyWouldRead();
    }
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    DataKey key = dataKeys.find(known.dataKey());
    if (wasJustWritten(report, writer, words, now, key)) {
      return;
    }
    messages.add(Message.fromTeam(report, now, writer, MessageWords.of(words), key));
    audit.add(
        AuditEntry.by(writer.actor(), AuditAction.TEAM_WROTE, now)
            .about(report, known.reference()));
  }

  private void requireOwner(StaffMember writer, UUID report) {
    boolean owner =
        entities
            .createQuery(
                "select r from Referral r where r.submission = :report and r.recipient = :team",
                Referral.class)
            .setParameter("report", report)
            .setParameter("team", writer.team())
            .getResultStream()
            .anyMatch(referral -> referral.role() == ReferralRole.OWNER);
    if (!owner) {
      throw new ReportNotFound();
    }
  }

  private boolean wasJustWritten(
      UUID report, StaffMember writer, String words, OffsetDateTime now, DataKey key) {
    return messages.page(report, Optional.empty(), key).entries().stream()
        .limit(3)
        .anyMatch(
            entry ->
                !entry.fromReporter()
                    && entry.staffName().equals(writer.displayName())
                    && entry.words().words().equals(words)
                    && Duration.between(entry.at(), now).compareTo(SAME_CLICK) < 0);
  }
}
