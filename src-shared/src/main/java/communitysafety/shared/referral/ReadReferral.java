package communitysafety.shared.referral;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.TeamScope;
import communitysafety.shared.staff.Teams;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Finds the team's referral of a submission. Shows nothing of the report: whoever shows that writes
 * the line in the audit trail.
 */
@ApplicationScoped
public class ReadReferral {

  @PersistenceContext EntityManager entities;
  @Inject TeamScope scope;
  @Inject Teams teams;

  /**
   * The one that is open, else the latest, since a submission may come back to a team.
   *
   * @throws ReferralNotFound when the team has none
   */
  @Transactional
  public ReferralView read(StaffMember member, Reference reference) {
    member.requires(Permission.READ_REPORTS);
    scope.enter(member);
    List<Object[]> ours =
        entities
            .createQuery(
                "select r, a.displayName"
                    + " from Referral r left join StaffAccount a on a.id = r.takenBy"
                    + " where r.reference = :reference and r.recipient = :team"
                    + " order by r.id desc",
                Object[].class)
            .setParameter("reference", reference.value())
            .setParameter("team", member.team())
            .getResultList();
    Object[] found =
        ours.stream()
            .filter(row -> InboxFilter.OPEN.statuses().contains(((Referral) row[0]).status()))
            .findFirst()
            .or(() -> ours.stream().findFirst())
            .orElseThrow(ReferralNotFound::new);
    Referral r = (Referral) found[0];
    return new ReferralView(
        r.id(),
        r.submission(),
        r.reference(),
        r.subject(),
        r.area(),
        r.role(),
        r.redFlag(),
        r.receivedAt(),
        r.respondBy(),
        r.status(),
        (String) found[1],
        r.outcome(),
        r.transferredTo() == null
            ? null
            : teams.find(r.transferredTo()).map(Team::name).orElse(r.transferredTo()),
        r.version());
  }
}
