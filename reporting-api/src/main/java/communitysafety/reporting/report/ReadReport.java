package communitysafety.reporting.report;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens a report for a member of staff, as far as their team may see it, and notes that it did. */
@Dependent
public class ReadReport {

  @PersistenceContext EntityManager entities;

  private final TeamScope teamScope;
  private final DataKeys dataKeys;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ReadReport(TeamScope teamScope, DataKeys dataKeys, AuditTrail audit, Clock clock) {
    this.teamScope = teamScope;
    this.dataKeys = dataKeys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws ReportNotFound when there is none, or the team has no referral of it
   */
  @Transactional
  public ReportView open(Reference reference, StaffMember reader) {
    reader.requires(Permission.READ_REPORTS);
    teamScope.enter(reader);
    Referral referral = newestReferral(entities, reference);
    Report report =
        entities
            .createQuery("select r from Report r where r.id = :id", Report.class)
            .setParameter("id", referral.submission())
            .getResultStream()
            .findFirst()
            .orElseThrow(ReportNotFound::new);
    DataKey key = dataKeys.find(report.dataKey());
    Map<ReportPart.Part, ReportPart> released = releasedParts(report);
    audit.add(
        AuditEntry.by(
                Actor.staff(reader.id(), reader.displayName(), reader.team()),
                AuditAction.REPORT_VIEWED,
                OffsetDateTime.now(clock))
            .about(referral.submission(), reference));
    return new ReportView(
        report.summary(consents(report)),
        referral,
        Optional.ofNullable(released.get(ReportPart.Part.ACCOUNT))
            .map(part -> part.open(AccountPart.class, key)),
        Optional.ofNullable(released.get(ReportPart.Part.DETAILS))
            .map(part -> part.open(DetailsPart.class, key)),
        Optional.ofNullable(released.get(ReportPart.Part.IDENTITY))
            .map(part -> part.open(IdentityPart.class, key)),
        Optional.ofNullable(released.get(ReportPart.Part.CONTACT))
            .map(part -> part.open(ContactPart.class, key)));
  }

  private Consents consents(Report report) {
    return ConsentLog.newest(entities, report.id())
        .map(ConsentChange::consents)
        .orElseThrow(ReportNotFound::new);
  }

  /**
   * The team's own referral, in whose scope the transaction is.
   *
   * @throws ReportNotFound when there is none
   */
  static Referral newestReferral(EntityManager entities, Reference reference) {
    return entities
        .createQuery(
            "select r from Referral r where r.reference = :reference order by r.id desc",
            Referral.class)
        .setParameter("reference", reference.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseThrow(ReportNotFound::new);
  }

  /** Row-level security leaves only the parts released to the reader's team. */
  private Map<ReportPart.Part, ReportPart> releasedParts(Report report) {
    List<ReportPart> parts =
        entities
            .createQuery("select p from ReportPart p where p.report = :report", ReportPart.class)
            .setParameter("report", report.id())
            .getResultList();
    return parts.stream().collect(Collectors.toMap(ReportPart::part, Function.identity()));
  }
}
