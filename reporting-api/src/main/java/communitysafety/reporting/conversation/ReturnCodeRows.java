package communitysafety.reporting.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table that leads from what a return code derives to, to a report. */
@ApplicationScoped
class ReturnCodeRows {

  @PersistenceContext EntityManager entities;

  /**
   * @return false when the report has a code already; then nothing is changed
   */
  boolean add(byte[] locator, UUID report, LocalDate today, LocalDate expires) {
    return entities
            .createNativeQuery(
                "insert into reporting.return_code (locator, report, created_at, expires_at)"
                    + " values (?1, ?2, ?3, ?4) on conflict do nothing")
            .setParameter(1, locator)
            .setParameter(2, report.toString())
            .setParameter(3, today.toString())
            .setParameter(4, expires.toString())
            .executeUpdate()
        == 1;
  }

  /** The report that the code leads to; empty when there is none such or its time is over. */
  Optional<UUID> find(byte[] locator, LocalDate today) {
    entities
        .createNativeQuery("select set_config('portal.locator', ?1, true)")
        .setParameter(1, HexFormat.of().formatHex(locator))
        .getSingleResult();
    List<?> rows =
        entities
            .createNativeQuery(
                "select cast(report as text) from reporting.return_code"
                    + " where locator = ?1 and expires_at > cast(?2 as date)")
            .setParameter(1, locator)
            .setParameter(2, today.toString())
            .getResultList();
    return rows.stream().map(row -> UUID.fromString(row.toString())).findFirst();
  }

  /** Whether somebody can still come back to the report, as the scope lets it be seen. */
  boolean has(UUID report, LocalDate today) {
    return !entities
        .createNativeQuery(
            "select 1 from reporting.return_code"
                + " where report = cast(?1 as uuid) and expires_at > cast(?2 as date)")
        .setParameter(1, report.toString())
        .setParameter(2, today.toString())
        .getResultList()
        .isEmpty();
  }

  /** Removes what opens nothing any more. */
  int removeExpired(LocalDate today) {
    return entities
        .createNativeQuery("delete from reporting.return_code where expires_at <= cast(?1 as date)")
        .setParameter(1, today.toString())
        .executeUpdate();
  }
}
