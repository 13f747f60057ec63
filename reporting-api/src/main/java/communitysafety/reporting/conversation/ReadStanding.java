package communitysafety.reporting.conversation;

import communitysafety.reporting.report.KnownReport;
import communitysafety.reporting.report.KnownReports;
import communitysafety.reporting.report.Promises;
import communitysafety.reporting.report.ReporterScope;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditRow;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.referral.ReferralStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Derives how a report stands from its referrals and the audit trail; nothing is kept for it. */
@Dependent
public class ReadStanding {

  @PersistenceContext EntityManager entities;

  private final ReporterScope scope;
  private final KnownReports reports;
  private final Promises promises;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ReadStanding(
      ReporterScope scope, KnownReports reports, Promises promises, AuditTrail audit, Clock clock) {
    this.scope = scope;
    this.reports = reports;
    this.promises = promises;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param report of which the caller has made sure that it is the reporter's
   * @throws communitysafety.reporting.report.ReportNotFound when it was erased meanwhile
   */
  @Transactional
  public Standing of(UUID report) {
    scope.enter(report);
    KnownReport known = reports.find(report);
    LocalDate today = LocalDate.now(clock.withZone(KeepReturnCode.LONDON));
    List<AuditRow> trail = audit.of(report);
    List<Standing.TeamStanding> teams =
        entities
            .createQuery(
                "select r from Referral r where r.submission = :report and r.status <> :passedOn"
                    + " order by r.id",
                Referral.class)
            .setParameter("report", report)
            .setParameter("passedOn", ReferralStatus.TRANSFERRED)
            .getResultStream()
            .sorted(Comparator.comparing(Referral::role))
            .map(referral -> standing(referral, trail, today))
            .toList();
    LocalDate updateBy = promises.update(known.receivedAt());
    LocalDate updated =
        day(
            trail.stream()
                .filter(
                    row ->
                        row.action() == AuditAction.TEAM_WROTE
                            || row.action() == AuditAction.REFERRAL_CLOSED));
    return new Standing(
        known.reference(),
        known.receivedAt(),
        known.named(),
        teams,
        updateBy,
        Standing.Kept.of(updated, updateBy, today));
  }

  private static Standing.TeamStanding standing(
      Referral referral, List<AuditRow> trail, LocalDate today) {
    String team = referral.recipient();
    LocalDate opened = first(trail, team, AuditAction.REPORT_VIEWED, AuditAction.REFERRAL_ACCEPTED);
    return new Standing.TeamStanding(
        team,
        referral.role() == ReferralRole.OWNER,
        referral.respondBy(),
        Standing.Kept.of(opened, referral.respondBy(), today),
        opened,
        first(trail, team, AuditAction.REFERRAL_ACCEPTED),
        referral.status() == ReferralStatus.CLOSED
            ? first(trail, team, AuditAction.REFERRAL_CLOSED)
            : null);
  }

  private static LocalDate first(List<AuditRow> trail, String team, AuditAction... actions) {
    Set<AuditAction> wanted = Set.of(actions);
    return day(
        trail.stream().filter(row -> team.equals(row.team()) && wanted.contains(row.action())));
  }

  /** The day of the first of them, Europe/London; null when there is none. */
  private static LocalDate day(Stream<AuditRow> oldestFirst) {
    return oldestFirst.findFirst().map(AuditRow::at).map(ReadStanding::day).orElse(null);
  }

  private static LocalDate day(OffsetDateTime moment) {
    return moment.atZoneSameInstant(KeepReturnCode.LONDON).toLocalDate();
  }
}
