package communitysafety.reporting.conversation;

import communitysafety.reporting.report.KnownReport;
import communitysafety.reporting.report.KnownReports;
import communitysafety.reporting.report.ReporterScope;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a page of a conversation, for the reporter or for a team. A member of staff sees it on the
 * page of the report, and that the report was viewed is written down there.
 */
@Dependent
public class ReadConversation {

  @PersistenceContext EntityManager entities;

  private final ReporterScope reporterScope;
  private final TeamScope teamScope;
  private final KnownReports reports;
  private final DataKeys dataKeys;
  private final Messages messages;
  private final ReturnCodeRows returnCodes;
  private final Clock clock;

  @Inject
  ReadConversation(
      ReporterScope reporterScope,
      TeamScope teamScope,
      KnownReports reports,
      DataKeys dataKeys,
      Messages messages,
      ReturnCodeRows returnCodes,
      Clock clock) {
    this.reporterScope = reporterScope;
    this.teamScope = teamScope;
    this.reports = reports;
    this.dataKeys = dataKeys;
    this.messages = messages;
    this.returnCodes = returnCodes;
    this.clock = clock;
  }

  /**
   * @param report of which the caller has made sure that it is the reporter's
   * @param before see {@link Conversation#older}; empty for the newest
   * @throws communitysafety.reporting.report.ReportNotFound when it was erased meanwhile
   */
  @Transactional
  public Conversation asReporter(UUID report, Optional<UUID> before) {
    reporterScope.enter(report);
    KnownReport known = reports.find(report);
    return messages.page(report, before, dataKeys.find(known.dataKey()));
  }

  /**
   * @param before see {@link Conversation#older}; empty for the newest
   * @throws communitysafety.reporting.report.ReportNotFound when the team has no referral of it
   */
  @Transactional
  public TeamConversation asTeam(StaffMember reader, UUID report, Optional<UUID> before) {
    reader.requires(Permission.READ_REPORTS);
    teamScope.enter(reader);
    KnownReport known = reports.find(report);
    boolean readable =
        !entities
            .createNativeQuery(
                "select 1 from reporting.report_part"
                    + " where report = cast(?1 as uuid) and part = 'ACCOUNT'")
            .setParameter(1, report.toString())
            .getResultList()
            .isEmpty();
    boolean owned =
        entities
            .createQuery(
                "select r from Referral r where r.submission = :report and r.recipient = :team",
                Referral.class)
            .setParameter("report", report)
            .setParameter("team", reader.team())
            .getResultStream()
            .anyMatch(referral -> referral.role() == ReferralRole.OWNER);
    return new TeamConversation(
        readable
            ? messages.page(report, before, dataKeys.find(known.dataKey()))
            : Conversation.EMPTY,
        readable,
        returnCodes.has(report, LocalDate.now(clock.withZone(KeepReturnCode.LONDON))),
        owned);
  }
}
