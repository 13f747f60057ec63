package communitysafety.portal.consulting;

import communitysafety.consultation.results.ConsultationsToCount;
import communitysafety.consultation.results.CountResponses;
import communitysafety.portal.rounds.Pace;
import communitysafety.portal.rounds.Round;
import communitysafety.portal.rounds.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Has responses counted every few seconds; on every node, for they do not count anybody twice. */
@ApplicationScoped
public class CountingTimetable implements Round {

  private static final String WHAT = "Counting responses";

  /** So many batches of one consultation, then the next has its turn. */
  private static final int MOST_BATCHES = 20;

  @Inject Instance<ConsultationsToCount> consultationsToCount;
  @Inject Instance<CountResponses> countResponses;

  @Override
  public Pace pace() {
    return new Pace(Duration.ofSeconds(20), Duration.ofSeconds(5));
  }

  @Override
  public List<Step<?>> steps() {
    return List.of(
        new Step<>(WHAT, consultationsToCount, find -> find.published().forEach(this::count)));
  }

  private void count(UUID consultation) {
    new Step<>(
            WHAT,
            countResponses,
            counting -> {
              int batches = 0;
              while (counting.count(consultation) > 0 && ++batches < MOST_BATCHES) {
                // On to the next batch.
              }
            })
        .take();
  }
}
