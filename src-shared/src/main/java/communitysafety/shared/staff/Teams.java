package communitysafety.shared.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * The teams there are: data, not code. Which of them exist is no secret among staff. Read in a
 * transaction: outside of one EclipseLink repeats a failed read for ten seconds.
 */
@ApplicationScoped
public class Teams {

  @PersistenceContext EntityManager entities;

  /** By name; never empty once the database is migrated. */
  @Transactional
  public List<Team> all() {
    List<?> rows =
        entities
            .createNativeQuery("select code, kind, name from shared.team order by name, code")
            .getResultList();
    return rows.stream().map(Teams::team).toList();
  }

  /** Empty when there is no such team. */
  @Transactional
  public Optional<Team> find(String code) {
    List<?> rows =
        entities
            .createNativeQuery("select code, kind, name from shared.team where code = ?1")
            .setParameter(1, code)
            .getResultList();
    return rows.stream().map(Teams::team).findFirst();
  }

  private static Team team(Object row) {
    Object[] columns = (Object[]) row;
    return new Team(
        (String) columns[0], TeamKind.valueOf((String) columns[1]), (String) columns[2]);
  }
}
