package communitysafety.shared.referral;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** A team's referrals: filtered, sorted and paged by the database. */
@ApplicationScoped
public class Inbox {

  /** No page is longer, whatever is asked for. */
  public static final int LONGEST_PAGE = 100;

  @PersistenceContext EntityManager entities;
  @Inject TeamScope scope;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * What the person's team has of it, one page; looking at it is written down.
   *
   * @param first how many rows to leave out before this page, from 0
   * @param size rows a page, 1 to {@value #LONGEST_PAGE}
   */
  @Transactional
  public InboxPage awaiting(
      StaffMember member, InboxFilter filter, InboxSort sort, int first, int size) {
    member.requires(Permission.READ_REPORTS);
    scope.enter(member);
    long total =
        bound(
                entities.createQuery(
                    "select count(r) from Referral r where " + conditions(filter), Long.class),
                member,
                filter)
            .getSingleResult();
    List<InboxRow> rows =
        bound(
                entities.createQuery(
                    "select new communitysafety.shared.referral.InboxRow(r.id, r.reference,"
                        + " r.subject, r.area, r.role, r.redFlag, r.receivedAt, r.respondBy,"
                        + " r.status, a.displayName)"
                        + " from Referral r left join StaffAccount a on a.id = r.takenBy where "
                        + conditions(filter)
                        + " order by "
                        + sort.orderBy(),
                    InboxRow.class),
                member,
                filter)
            .setFirstResult(Math.max(0, first))
            .setMaxResults(Math.max(1, Math.min(LONGEST_PAGE, size)))
            .getResultList();
    trail.add(AuditEntry.by(member.actor(), AuditAction.INBOX_VIEWED, OffsetDateTime.now(clock)));
    return new InboxPage(rows, total);
  }

  private static String conditions(InboxFilter filter) {
    StringBuilder where = new StringBuilder("r.recipient = :team and r.status in :statuses");
    if (filter.subject() != null) {
      where.append(" and r.subject = :subject");
    }
    if (filter.redFlag() != null) {
      where.append(" and r.redFlag = :redFlag");
    }
    if (!filter.reference().isEmpty()) {
      where.append(" and r.reference like :reference");
    }
    return where.toString();
  }

  private static <T> TypedQuery<T> bound(
      TypedQuery<T> query, StaffMember member, InboxFilter filter) {
    query.setParameter("team", member.team()).setParameter("statuses", filter.statuses());
    if (filter.subject() != null) {
      query.setParameter("subject", filter.subject());
    }
    if (filter.redFlag() != null) {
      query.setParameter("redFlag", filter.redFlag());
    }
    if (!filter.reference().isEmpty()) {
      query.setParameter("reference", "%" + filter.reference() + "%");
    }
    return query;
  }
}
