package communitysafety.shared.outbox;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A member of staff has a dead letter of their team tried again, from the first attempt on. */
@Dependent
public class RetryDeadLetter {

  private final Outbox outbox;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  RetryDeadLetter(Outbox outbox, AuditTrail trail, Clock clock) {
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @return false when it is not a dead letter of their team any more: a colleague was first
   * @throws communitysafety.shared.staff.NotPermitted without {@link Permission#SEE_DELIVERIES}
   */
  @Transactional
  public boolean retry(StaffMember member, UUID message) {
    member.requires(Permission.SEE_DELIVERIES);
    OffsetDateTime now = OffsetDateTime.now(clock);
    Optional<OutboxMessage> revived = outbox.revive(message, member.team(), now);
    revived.ifPresent(
        again ->
            trail.add(
                AuditEntry.by(
                        Actor.staff(member.id(), member.displayName(), member.team()),
                        AuditAction.DELIVERY_RETRIED,
                        now)
                    .about(again.submission(), again.reference())));
    return revived.isPresent();
  }
}
