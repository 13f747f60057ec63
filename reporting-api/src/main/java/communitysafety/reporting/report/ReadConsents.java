package communitysafety.reporting.report;

import communitysafety.shared.referral.Referral;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** How a report's consents stand and how they came to, for the reporter and for staff. */
@Dependent
public class ReadConsents {

  @PersistenceContext EntityManager entities;

  private final ReporterScope reporterScope;
  private final TeamScope teamScope;

  @Inject
  ReadConsents(ReporterScope reporterScope, TeamScope teamScope) {
    this.reporterScope = reporterScope;
    this.teamScope = teamScope;
  }

  /**
   * The reporter's own log, newest first; the first is in force.
   *
   * @param report of which the caller has made sure that it is the reporter's
   * @return empty when there is no such report
   */
  @Transactional
  public List<ConsentRow> history(UUID report) {
    reporterScope.enter(report);
    return ConsentLog.rows(entities, report);
  }

  /**
   * What was disclosed beyond the consents and is safe to tell the reporter, newest first.
   *
   * @param report of which the caller has made sure that it is the reporter's
   */
  @Transactional
  public List<ToldDisclosure> disclosures(UUID report) {
    reporterScope.enter(report);
    return entities
        .createQuery(
            "select new communitysafety.reporting.report.ToldDisclosure("
                + "d.at, d.team, d.level, d.power)"
                + " from Disclosure d where d.report = :report and d.toldReporter = true"
                + " order by d.at desc, d.id desc",
            ToldDisclosure.class)
        .setParameter("report", report)
        .getResultList();
  }

  /**
   * How they stand for the team of a member of staff.
   *
   * @throws ReportNotFound when there is no such report, or the team has no referral of it
   */
  @Transactional
  public ConsentView seenBy(StaffMember member, Reference reference) {
    member.requires(Permission.READ_REPORTS);
    teamScope.enter(member);
    Referral referral = ReadReport.newestReferral(entities, reference);
    return ConsentView.of(entities, referral.submission(), member);
  }
}
