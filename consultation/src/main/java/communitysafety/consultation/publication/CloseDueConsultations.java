package communitysafety.consultation.publication;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Does what is due at closing for consultations whose time has passed. The public waits for none of
 * it: for them a consultation is over when its time has passed. Any number of nodes may do it at
 * once, as often as they like.
 */
@Dependent
public class CloseDueConsultations {

  @PersistenceContext EntityManager entities;

  private final OwnConsultations own;
  private final AuditTrail trail;
  private final Event<ConsultationClosed> closed;

  @Inject
  CloseDueConsultations(OwnConsultations own, AuditTrail trail, Event<ConsultationClosed> closed) {
    this.own = own;
    this.trail = trail;
    this.closed = closed;
  }

  /** Those whose time has passed; most often none. */
  @Transactional
  public List<UUID> due() {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from consultation.consultation"
                    + " where state = 'PUBLISHED' and closes_at <= ?1 order by closes_at, id")
            .setParameter(1, own.now())
            .getResultList();
    return ids.stream().map(UUID.class::cast).toList();
  }

  /**
   * Closes one, in a transaction of its own: one that cannot be closed keeps no other open.
   *
   * @return false when it is not due, or was closed meanwhile
   */
  @Transactional
  public boolean close(UUID id) {
    OffsetDateTime now = own.now();
    own.set("portal.consultation", id.toString());
    List<?> slugs =
        entities
            .createNativeQuery(
                "update consultation.consultation"
                    + " set state = 'CLOSED', closed_at = ?1, version = version + 1"
                    + " where id = ?2 and state = 'PUBLISHED' and closes_at <= ?1 returning slug")
            .setParameter(1, now)
            .setParameter(2, id)
            .getResultList();
    if (slugs.isEmpty()) {
      return false;
    }
    trail.add(
        AuditEntry.by(Actor.SYSTEM, AuditAction.CONSULTATION_CLOSED, now)
            .noting((String) slugs.get(0)));
    closed.fire(new ConsultationClosed(id));
    return true;
  }
}
