package communitysafety.shared.referral;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Counts what is open in a team's inbox; shows no referral and so leaves no line in the audit. */
@ApplicationScoped
public class CountInbox {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @PersistenceContext EntityManager entities;
  @Inject TeamScope scope;
  @Inject Clock clock;

  @Transactional
  public InboxTotals count(StaffMember member) {
    member.requires(Permission.READ_REPORTS);
    scope.enter(member);
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select count(*) filter (where status = 'AWAITING'),"
                        + " count(*) filter (where status = 'ACCEPTED'),"
                        + " count(*) filter (where red_flag),"
                        + " count(*) filter (where status = 'AWAITING' and respond_by < ?2)"
                        + " from shared.referral"
                        + " where recipient = ?1 and status in ('AWAITING', 'ACCEPTED')")
                .setParameter(1, member.team())
                .setParameter(2, LocalDate.now(clock.withZone(LONDON)))
                .getSingleResult();
    return new InboxTotals(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  private static long number(Object count) {
    return ((Number) count).longValue();
  }
}
