package communitysafety.shared.hub;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * Reads the tables of places, each query in a transaction of its own. In one, because outside of
 * any EclipseLink tries a read that failed again every five seconds, and people would wait to be
 * told that the database is away. Of its own, so that a failure does not doom what the asker does
 * in theirs.
 */
@Dependent
public class PlaceRows {

  @PersistenceContext EntityManager entities;

  @Transactional(TxType.REQUIRES_NEW)
  public List<?> read(String sql) {
    return entities.createNativeQuery(sql).getResultList();
  }
}
