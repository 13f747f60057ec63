package communitysafety.consultation.response;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Opens a concern for a team that has a referral of it, and writes down who looked. */
@Dependent
public class ReadConcern {

  @PersistenceContext EntityManager entities;

  private final TeamScope scope;
  private final DataKeys dataKeys;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ReadConcern(TeamScope scope, DataKeys dataKeys, AuditTrail audit, Clock clock) {
    this.scope = scope;
    this.dataKeys = dataKeys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Needs READ_REPORTS.
   *
   * @throws ConcernNotFound when the person's team has none such, or it was erased
   */
  @Transactional
  public ConcernView open(StaffMember member, Reference reference) {
    member.requires(Permission.READ_REPORTS);
    scope.enter(member);
    List<?> rows =
        entities
            .createNativeQuery(
                "select c.id, c.received_at, c.data_key, c.sealed, s.slug"
                    + " from consultation.concern c"
                    + " join consultation.consultation s on s.id = c.consultation"
                    + " where c.reference = ?1")
            .setParameter(1, reference.value())
            .getResultList();
    if (rows.isEmpty()) {
      throw new ConcernNotFound();
    }
    Object[] row = (Object[]) rows.get(0);
    UUID id = (UUID) row[0];
    ConcernWords words = ConcernWords.open((byte[]) row[3], id, dataKeys.find((UUID) row[2]));
    audit.add(
        AuditEntry.by(member.actor(), AuditAction.CONCERN_VIEWED, OffsetDateTime.now(clock))
            .about(id, reference));
    return new ConcernView(
        id, reference, moment(row[1]), (String) row[4], words.language(), words.told());
  }

  /** The driver and EclipseLink do not agree on what a time with zone is. */
  private static OffsetDateTime moment(Object value) {
    Instant instant =
        value instanceof Timestamp timestamp
            ? timestamp.toInstant()
            : ((OffsetDateTime) value).toInstant();
    return instant.atOffset(ZoneOffset.UTC);
  }
}
