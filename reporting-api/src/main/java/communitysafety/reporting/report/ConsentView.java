package communitysafety.reporting.report;

import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * How a report's consents stand, as one team sees it.
 *
 * @param kind of the team
 * @param log newest first, never empty; the first is in force
 * @param disclosures to this team, newest first
 */
public record ConsentView(TeamKind kind, List<ConsentRow> log, List<DisclosureRow> disclosures) {

  public ConsentView {
    log = List.copyOf(log);
    disclosures = List.copyOf(disclosures);
  }

  /**
   * In the scope of the member's team.
   *
   * @throws ReportNotFound when the team has no referral of it
   */
  static ConsentView of(EntityManager entities, UUID report, StaffMember member) {
    List<ConsentRow> log = ConsentLog.rows(entities, report);
    if (log.isEmpty()) {
      throw new ReportNotFound();
    }
    List<DisclosureRow> disclosures =
        entities
            .createQuery(
                "select d from Disclosure d where d.report = :report and d.team = :team"
                    + " order by d.at desc, d.id desc",
                Disclosure.class)
            .setParameter("report", report)
            .setParameter("team", member.team())
            .getResultStream()
            .map(Disclosure::row)
            .toList();
    return new ConsentView(member.teamKind(), log, disclosures);
  }

  public Consents inForce() {
    return log.get(0).consents();
  }

  /** What the reporter lets this team know. */
  public ConsentLevel agreed() {
    return inForce().of(kind);
  }

  /** What this team may read: what was agreed, or more where more was disclosed. */
  public ConsentLevel reach() {
    ConsentLevel reach = agreed();
    for (DisclosureRow disclosure : disclosures) {
      reach = disclosure.level().allows(reach) ? disclosure.level() : reach;
    }
    return reach;
  }
}
