package communitysafety.shared.referral;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditRow;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.TeamScope;
import communitysafety.shared.staff.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What happened with a report, oldest first.
 *
 * <p>A team sees that another team acted, but neither who nor their notes: those may hold what the
 * reporter agreed to share with that team only. The reason of a transfer is read by the team it
 * went to.
 */
@ApplicationScoped
public class ReadHistory {

  private static final Set<String> NOT_STAFF = Set.of("PUBLIC", "API", "SYSTEM");

  @Inject TeamScope scope;
  @Inject AuditTrail trail;
  @Inject Teams teams;

  /** Empty when the team has no referral of it. */
  @Transactional
  public List<HistoryRow> read(StaffMember member, UUID submission) {
    member.requires(Permission.READ_REPORTS);
    scope.enter(member);
    Map<String, String> names =
        teams.all().stream().collect(Collectors.toMap(Team::code, Team::name));
    return trail.of(submission).stream().map(row -> seen(row, member, names)).toList();
  }

  private static HistoryRow seen(AuditRow row, StaffMember member, Map<String, String> names) {
    boolean staff = !NOT_STAFF.contains(row.actor());
    boolean ours = member.team().equals(row.team());
    MoveDetail detail = MoveDetail.read(row.detail());
    boolean toUs =
        row.action() == AuditAction.REFERRAL_TRANSFERRED && member.team().equals(detail.code());
    String code =
        switch (row.action()) {
          case REFERRAL_TRANSFERRED -> names.getOrDefault(detail.code(), detail.code());
          case REFERRAL_CLOSED, DISCLOSED_FOR_SERIOUS_RISK -> ours ? detail.code() : null;
          default -> null;
        };
    return new HistoryRow(
        row.at(),
        staff ? "STAFF" : row.actor(),
        staff && (ours || toUs) ? row.actorName() : null,
        row.action(),
        row.team() == null ? null : names.getOrDefault(row.team(), row.team()),
        code,
        staff && (ours || toUs) ? detail.words() : "");
  }
}
