package communitysafety.reporting.report;

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
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The register of what was disclosed beyond the consents of reporters, sorted and paged by the
 * database. A team sees what was disclosed to it; who holds {@link
 * Permission#READ_DISCLOSURE_REGISTER} sees all of it.
 */
@ApplicationScoped
public class DisclosureRegister {

  /** No page is longer, whatever is asked for. */
  public static final int LONGEST_PAGE = 100;

  @PersistenceContext EntityManager entities;
  @Inject TeamScope scope;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * One page; looking at it is written down.
   *
   * @param first how many rows to leave out before this page, from 0
   * @param size rows a page, 1 to {@value #LONGEST_PAGE}
   */
  @Transactional
  public DisclosurePage page(StaffMember member, DisclosureSort sort, int first, int size) {
    member.requires(Permission.READ_REPORTS);
    scope.enter(member);
    if (member.may(Permission.READ_DISCLOSURE_REGISTER)) {
      entities
          .createNativeQuery("select set_config('portal.disclosures', 'all', true)")
          .getSingleResult();
    }
    long total =
        entities.createQuery("select count(d) from Disclosure d", Long.class).getSingleResult();
    List<DisclosureRow> rows =
        entities
            .createQuery("select d from Disclosure d order by " + sort.orderBy(), Disclosure.class)
            .setFirstResult(Math.max(0, first))
            .setMaxResults(Math.max(1, Math.min(LONGEST_PAGE, size)))
            .getResultStream()
            .map(Disclosure::row)
            .toList();
    trail.add(
        AuditEntry.by(
            member.actor(), AuditAction.DISCLOSURE_REGISTER_VIEWED, OffsetDateTime.now(clock)));
    return new DisclosurePage(rows, total);
  }
}
