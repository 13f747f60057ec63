package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Renaming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The quotas of consultations that are being prepared. */
@ApplicationScoped
class Quotas {

  @PersistenceContext EntityManager entities;

  /** By name; empty when as many are wanted as will come. */
  List<Quota> of(UUID consultation) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select name, condition, wanted from consultation.quota"
                    + " where consultation = ?1 order by name")
            .setParameter(1, consultation)
            .getResultList();
    return rows.stream()
        .map(each -> (Object[]) each)
        .map(row -> new Quota((String) row[0], (String) row[1], (int) row[2]))
        .toList();
  }

  /** Only while nobody can have answered: how many were taken is forgotten. */
  void replace(UUID consultation, List<Quota> quotas) {
    entities
        .createNativeQuery("delete from consultation.quota where consultation = ?1")
        .setParameter(1, consultation)
        .executeUpdate();
    for (Quota quota : quotas) {
      entities
          .createNativeQuery(
              "insert into consultation.quota (id, consultation, name, condition, wanted)"
                  + " values (?1, ?2, ?3, ?4, ?5)")
          .setParameter(1, UUID.randomUUID())
          .setParameter(2, consultation)
          .setParameter(3, quota.name())
          .setParameter(4, quota.condition())
          .setParameter(5, quota.wanted())
          .executeUpdate();
    }
  }

  /** Has the conditions ask for what was renamed by its new name; what was taken stays. */
  void rename(UUID consultation, String from, String to) {
    for (Quota quota : of(consultation)) {
      entities
          .createNativeQuery(
              "update consultation.quota set condition = ?1 where consultation = ?2 and name = ?3")
          .setParameter(1, Renaming.renamed(quota.condition(), from, to))
          .setParameter(2, consultation)
          .setParameter(3, quota.name())
          .executeUpdate();
    }
  }

  Description description(Consultation consultation) {
    return new Description(
        consultation.particulars(),
        consultation.area(),
        consultation.topics(),
        consultation.audience(),
        consultation.anonymous(),
        consultation.opensAt(),
        consultation.closesAt(),
        consultation.promise(),
        of(consultation.id()));
  }
}
