package communitysafety.consultation.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Ends offers that nobody answered and offers the places to the next, where nobody has come by
 * since. To be run every few minutes so that people hear of it; what is taken is right without.
 */
@Dependent
public class OfferFreePlaces {

  private final Attempts attempts;
  private final Gate gate;

  @Inject
  OfferFreePlaces(Attempts attempts, Gate gate) {
    this.attempts = attempts;
    this.gate = gate;
  }

  /**
   * @return how many sessions were looked at
   */
  public int offer() {
    List<UUID> sessions =
        attempts.at(
            connection ->
                Sql.select(
                    connection,
                    "select id from consultation.training_session s where state = 'OPEN'"
                        + " and (waiting > 0 and taken < capacity and booking_closes_at > "
                        + gate.clock()
                        + " or exists (select from"
                        + " consultation.booking b where b.session = s.id and b.expires_at < "
                        + gate.clock()
                        + ")) order by id",
                    row -> row.getObject(1, UUID.class)));
    for (UUID session : sessions) {
      attempts.at(connection -> gate.enter(connection, session, locked -> null));
    }
    return sessions.size();
  }
}
