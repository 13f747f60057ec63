package communitysafety.portal.retention;

import communitysafety.consultation.response.MixResponses;
import communitysafety.consultation.response.RenewParticipationKeys;
import communitysafety.consultation.response.ResponseWaits;
import communitysafety.consultation.retention.ForgetConcerns;
import communitysafety.consultation.retention.ForgetResponses;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Mixes the responses of anonymous consultations as soon as enough wait, and once an hour does what
 * is due: mixes what was missed, renews keys, forgets the responses of consultations long over, and
 * concerns that nobody works on any more.
 */
@ApplicationScoped
public class ParticipationRounds {

  private static final System.Logger LOG = System.getLogger(ParticipationRounds.class.getName());
  private static final long FIRST_AFTER_MINUTES = 6;
  private static final long EVERY_MINUTES = 60;

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Instance<MixResponses> mixResponses;
  @Inject Instance<RenewParticipationKeys> renewKeys;
  @Inject Instance<ForgetResponses> forgetResponses;
  @Inject Instance<ForgetConcerns> forgetConcerns;

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

  /**
   * Not in the request: whoever sent the last of twenty waits no longer than the others, and is
   * never told that something went wrong here. Their response is in.
   */
  void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResponseWaits waits) {
    try {
      scheduler.execute(() -> mix(waits.consultation()));
    } catch (RejectedExecutionException e) {
      // The server is stopping, or too much is due: the hourly round does it.
      LOG.log(System.Logger.Level.WARNING, "Responses are mixed later: nobody is free to do it");
    }
  }

  private void everyHour() {
    once(mixResponses, mix -> mix.waiting().forEach(mix::mix));
    once(renewKeys, RenewParticipationKeys::renew);
    once(forgetResponses, ForgetResponses::forget);
    once(forgetConcerns, ForgetConcerns::forget);
  }

  private void mix(UUID consultation) {
    once(mixResponses, mix -> mix.mix(consultation));
  }

  /** Whatever goes wrong now may go right in an hour; a timetable that throws ends. */
  private static <T> void once(Instance<T> which, Consumer<T> work) {
    T one = which.get();
    try {
      work.accept(one);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "What is due in consultations could not be done: {0}",
          e.getClass().getName());
    } finally {
      which.destroy(one);
    }
  }
}
