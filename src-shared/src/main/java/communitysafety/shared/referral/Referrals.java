package communitysafety.shared.referral;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.UUID;

/** Finds and keeps referrals for those who move them. */
@ApplicationScoped
class Referrals {

  private static final String UNIQUE_VIOLATION = "23505";

  @PersistenceContext EntityManager entities;
  @Inject TeamScope scope;

  /**
   * The referral as the person saw it, in the scope of their team.
   *
   * @param seen the version they saw
   * @throws ReferralNotFound when their team has none such
   * @throws ColleagueWasFirst when it has moved on since
   */
  Referral toMove(StaffMember member, UUID id, int seen) {
    member.requires(Permission.MOVE_REFERRALS);
    scope.enter(member);
    Referral referral = entities.find(Referral.class, id);
    // Row-level security has said so already; a second lock on the same door.
    if (referral == null || !referral.recipient().equals(member.team())) {
      throw new ReferralNotFound();
    }
    if (referral.version() != seen) {
      throw new ColleagueWasFirst();
    }
    return referral;
  }

  void add(Referral referral) {
    entities.persist(referral);
  }

  /**
   * Writes the moves now, so that who came second hears of it in words.
   *
   * @param otherTeam where a new referral goes to; null when there is none
   */
  void write(String otherTeam) {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw new ColleagueWasFirst();
    } catch (PersistenceException e) {
      if (isUniqueViolation(e)) {
        throw new TeamHasItAlready(otherTeam);
      }
      throw e;
    }
  }

  private static boolean isUniqueViolation(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
