package communitysafety.shared.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Tells PostgreSQL, for the running transaction only, whose rows may be seen. Row-level security
 * stands under the application's own checks: a use case that forgets to enter a scope sees nothing,
 * and a connection that goes back to the pool keeps nothing.
 */
@ApplicationScoped
public class TeamScope {

  @PersistenceContext EntityManager entities;

  @Transactional(Transactional.TxType.MANDATORY)
  public void enter(StaffMember member) {
    entities
        .createNativeQuery("select set_config('portal.team', ?1, true)")
        .setParameter(1, member.team())
        .getSingleResult();
  }
}
