package communitysafety.portal.retention;

import communitysafety.consultation.publication.CloseDueConsultations;
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

/**
 * Once a minute does what is due at closing for consultations whose time has passed. Every node may
 * do so at once.
 */
@ApplicationScoped
public class ClosingTime {

  private static final System.Logger LOG = System.getLogger(ClosingTime.class.getName());
  private static final long EVERY_MINUTES = 1;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Instance<CloseDueConsultations> closeDueConsultations;

  private ScheduledFuture<?> timetable;

  void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    timetable =
        scheduler.scheduleWithFixedDelay(
            this::everyMinute, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    if (timetable != null) {
      timetable.cancel(false);
    }
  }

  /** Whatever goes wrong now may go right in a minute; a timetable that throws ends. */
  private void everyMinute() {
    CloseDueConsultations once = closeDueConsultations.get();
    try {
      once.due().forEach(id -> close(once, id));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Due consultations could not be looked for: {0}",
          e.getClass().getName());
    } finally {
      closeDueConsultations.destroy(once);
    }
  }

  /** One that cannot be closed keeps no other open. */
  private static void close(CloseDueConsultations once, UUID id) {
    try {
      once.close(id);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Consultation {0} could not be closed: {1}",
          id,
          e.getClass().getName());
    }
  }
}
