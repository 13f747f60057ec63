package communitysafety.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Finds a report for who has entered a scope that it is in; row-level security decides. */
@ApplicationScoped
public class KnownReports {

  @PersistenceContext EntityManager entities;

  /**
   * @throws ReportNotFound when there is none, or the scope of the transaction does not hold it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public KnownReport find(UUID id) {
    return entities
        .createQuery("select r from Report r where r.id = :id", Report.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(Report::known)
        .orElseThrow(ReportNotFound::new);
  }
}
