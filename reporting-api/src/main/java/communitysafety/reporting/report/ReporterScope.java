package communitysafety.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Tells PostgreSQL, for the running transaction only, which one report a reporter has come back to.
 * As with the scope of a team, row-level security stands underneath: who entered none sees nothing,
 * and a connection that goes back to the pool keeps nothing.
 *
 * <p>Whoever calls this has made sure that the person holds the report's return code.
 */
@ApplicationScoped
public class ReporterScope {

  @PersistenceContext EntityManager entities;

  @Transactional(Transactional.TxType.MANDATORY)
  public void enter(UUID report) {
    entities
        .createNativeQuery("select set_config('portal.report', ?1, true)")
        .setParameter(1, report.toString())
        .getSingleResult();
  }
}
