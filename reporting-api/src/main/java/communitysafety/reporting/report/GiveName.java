package communitysafety.reporting.report;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Adds to a report that was sent without a name who its reporter is and how to reach them. Who may
 * know it is what the consents in force say: as a rule nobody, until the reporter says otherwise.
 */
@Dependent
public class GiveName {

  @PersistenceContext EntityManager entities;

  private final ReporterScope reporterScope;
  private final DataKeys dataKeys;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  GiveName(ReporterScope reporterScope, DataKeys dataKeys, AuditTrail audit, Clock clock) {
    this.reporterScope = reporterScope;
    this.dataKeys = dataKeys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param id of the report, of which the caller has made sure that it is the reporter's
   * @return false when there is a name already; then nothing is changed
   * @throws ReportNotFound when there is no such report
   */
  @Transactional
  public boolean give(UUID id, Identity.Named named) {
    reporterScope.enter(id);
    Report report =
        entities
            .createQuery("select r from Report r where r.id = :id", Report.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(ReportNotFound::new);
    if (report.known().named()) {
      return false;
    }
    Consents consents =
        ConsentLog.newest(entities, id)
            .map(ConsentChange::consents)
            .orElseThrow(ReportNotFound::new);
    DataKey key = dataKeys.find(report.dataKey());
    entities.persist(
        ReportPart.sealing(
            new IdentityPart(named.name().value(), null),
            ReportPart.Part.IDENTITY,
            id,
            consents,
            key));
    entities.persist(
        ReportPart.sealing(
            SubmitReport.contact(named.contact()), ReportPart.Part.CONTACT, id, consents, key));
    report.isNamedNow();
    audit.add(
        AuditEntry.by(
                Actor.PUBLIC,
                AuditAction.IDENTITY_GIVEN,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
            .about(id, report.reference()));
    return true;
  }
}
