package communitysafety.reporting.report;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Puts in force what a reporter now lets each recipient know. From then on a team that may no
 * longer read a part does not get it from the database; what it has read, it has read.
 */
@Dependent
public class ChangeConsents {

  @PersistenceContext EntityManager entities;

  private final ReporterScope reporterScope;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ChangeConsents(ReporterScope reporterScope, AuditTrail audit, Clock clock) {
    this.reporterScope = reporterScope;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param report of which the caller has made sure that it is the reporter's
   * @param seen the number of the newest {@link ConsentRow} the reporter saw
   * @param wanted levels above what can be known (a name that was not given) are lowered
   * @return what is in force now; nothing is added to the log when it is what was in force before
   * @throws ReportNotFound when there is no such report
   * @throws ConsentsChangedMeanwhile when it was changed since the reporter saw it
   */
  @Transactional
  public Consents change(UUID report, int seen, Consents wanted) {
    reporterScope.enter(report);
    List<ReportPart> parts = lockedParts(report);
    ConsentChange inForce = ConsentLog.newest(entities, report).orElseThrow(ReportNotFound::new);
    if (inForce.number() != seen) {
      throw new ConsentsChangedMeanwhile();
    }
    boolean named = parts.stream().anyMatch(part -> part.part() == ReportPart.Part.IDENTITY);
    Consents consents = wanted.within(named);
    if (consents.equals(inForce.consents())) {
      return consents;
    }
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    entities.persist(inForce.then(now, consents));
    parts.forEach(part -> part.releaseBy(consents));
    Report changed = entities.find(Report.class, report);
    audit.add(
        AuditEntry.by(Actor.PUBLIC, AuditAction.CONSENTS_CHANGED, now)
            .about(report, changed.reference())
            .noting(consents.inCodes()));
    return consents;
  }

  /** Two changes of one report come one after the other: every report has a part to wait at. */
  private List<ReportPart> lockedParts(UUID report) {
    entities
        .createNativeQuery("select id from reporting.report_part where report = ?1 for update")
        .setParameter(1, report)
        .getResultList();
    return entities
        .createQuery("select p from ReportPart p where p.report = :report", ReportPart.class)
        .setParameter("report", report)
        .getResultList();
  }
}
