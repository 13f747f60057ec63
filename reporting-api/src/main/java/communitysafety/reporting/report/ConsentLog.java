package communitysafety.reporting.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of a report's consents, as far as the scope of the transaction lets it be seen. */
final class ConsentLog {

  private ConsentLog() {}

  /** What is in force; empty when there is no such report in the scope. */
  static Optional<ConsentChange> newest(EntityManager entities, UUID report) {
    return newestFirst(entities, report).setMaxResults(1).getResultStream().findFirst();
  }

  /** Newest first. */
  static List<ConsentRow> rows(EntityManager entities, UUID report) {
    return newestFirst(entities, report).getResultStream().map(ConsentChange::row).toList();
  }

  private static TypedQuery<ConsentChange> newestFirst(EntityManager entities, UUID report) {
    return entities
        .createQuery(
            "select c from ConsentChange c where c.report = :report order by c.number desc",
            ConsentChange.class)
        .setParameter("report", report);
  }
}
