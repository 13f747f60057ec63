package communitysafety.portal.retention;

import communitysafety.reporting.equality.MixEqualityAnswers;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@link RemoveExpired} once an hour, for the first time some minutes after the start, and
 * mixes what waits for it.
 */
@ApplicationScoped
public class HourlyRemoval {

  private static final System.Logger LOG = System.getLogger(HourlyRemoval.class.getName());
  private static final long FIRST_AFTER_MINUTES = 5;
  private static final long EVERY_MINUTES = 60;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Instance<RemoveExpired> removeExpired;
  @Inject Instance<MixEqualityAnswers> mixEqualityAnswers;

  private ScheduledFuture<?> timetable;

  void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timetable =
        scheduler.scheduleAtFixedRate(
            this::everyHour, FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    if (timetable != null) {
      timetable.cancel(false);
    }
  }

  private void everyHour() {
    removeOnce();
    mixOnce();
  }

  /** Whatever goes wrong now may go right in an hour; a timetable that throws ends. */
  private void removeOnce() {
    RemoveExpired once = removeExpired.get();
    try {
      int removed = once.remove();
      LOG.log(System.Logger.Level.DEBUG, "Expired rows removed: {0}", removed);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Expired rows could not be removed: {0}",
          e.getClass().getName());
    } finally {
      removeExpired.destroy(once);
    }
  }

  private void mixOnce() {
    MixEqualityAnswers once = mixEqualityAnswers.get();
    try {
      once.mix();
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Equality answers could not be mixed: {0}",
          e.getClass().getName());
    } finally {
      mixEqualityAnswers.destroy(once);
    }
  }
}
