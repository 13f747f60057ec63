package communitysafety.reporting.conversation;

import communitysafety.reporting.report.KnownReport;
import communitysafety.shared.outbox.MessageKind;
import communitysafety.shared.outbox.Outbox;
import communitysafety.shared.outbox.OutboxMessage;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.referral.ReferralStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Tells the teams that own a report that the reporter has added something; not what. A team that
 * was told and has not looked since is not told again: ten messages of one evening are one mail.
 */
@ApplicationScoped
class TellOwners {

  @PersistenceContext EntityManager entities;
  @Inject Outbox outbox;

  /** In the reporter's scope. */
  void tell(KnownReport report, OffsetDateTime now) {
    List<Referral> owners =
        entities
            .createQuery(
                "select r from Referral r where r.submission = :report and r.role = :owner"
                    + " and r.status <> :passedOn",
                Referral.class)
            .setParameter("report", report.id())
            .setParameter("owner", ReferralRole.OWNER)
            .setParameter("passedOn", ReferralStatus.TRANSFERRED)
            .getResultList();
    for (Referral owner : owners) {
      if (!knowsAlready(owner)) {
        outbox.enqueue(
            OutboxMessage.announcing(
                MessageKind.REPORTER_WROTE,
                owner.recipient(),
                owner.id(),
                owner.submission(),
                owner.reference(),
                owner.subject(),
                false,
                now));
      }
    }
  }

  private boolean knowsAlready(Referral owner) {
    return !entities
        .createNativeQuery(
            "select 1 from shared.outbox_message m"
                + " where m.referral = cast(?1 as uuid) and m.kind = 'REPORTER_WROTE'"
                + " and m.created_at > coalesce((select max(a.at) from shared.audit_entry a"
                + " where a.submission = cast(?2 as uuid) and a.team = ?3"
                + " and a.action = 'REPORT_VIEWED'), '-infinity') limit 1")
        .setParameter(1, owner.id().toString())
        .setParameter(2, owner.submission().toString())
        .setParameter(3, owner.recipient())
        .getResultList()
        .isEmpty();
  }
}
