package communitysafety.portal.consulting;

import communitysafety.consultation.results.ConsultationsToCount;
import communitysafety.consultation.results.CountResponses;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Has responses counted every few seconds; on every node, for they do not count anybody twice. */
@ApplicationScoped
public class CountingTimetable {

  private static final System.Logger LOG = System.getLogger(CountingTimetable.class.getName());
  private static final long FIRST_AFTER_SECONDS = 20;
  private static final long EVERY_SECONDS = 5;

  /** So many batches of one consultation, then the next has its turn. */
  private static final int MOST_BATCHES = 20;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Instance<ConsultationsToCount> consultationsToCount;
  @Inject Instance<CountResponses> countResponses;

  private ScheduledFuture<?> timetable;

  void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timetable =
        scheduler.scheduleWithFixedDelay(
            this::count, FIRST_AFTER_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    if (timetable != null) {
      timetable.cancel(false);
    }
  }

  /** Whatever goes wrong now may go right soon; a timetable that throws ends. */
  private void count() {
    ConsultationsToCount find = consultationsToCount.get();
    CountResponses counting = countResponses.get();
    try {
      for (UUID each : find.published()) {
        int batches = 0;
        while (counting.count(each) > 0 && ++batches < MOST_BATCHES) {
          // On to the next batch.
        }
      }
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Responses could not be counted: {0}",
          e.getClass().getName());
    } finally {
      consultationsToCount.destroy(find);
      countResponses.destroy(counting);
    }
  }
}
