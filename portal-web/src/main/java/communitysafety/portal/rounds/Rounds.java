package communitysafety.portal.rounds;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs every {@link Round} there is, from the start of the portal to its end. */
@ApplicationScoped
public class Rounds {

  private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

  @Resource ManagedScheduledExecutorService scheduler;
  @Inject Instance<Round> all;

  private final List<ScheduledFuture<?>> timetable = new ArrayList<>();

  void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    for (Round each : all) {
      timetable.add(
          scheduler.scheduleWithFixedDelay(
              () -> run(each),
              each.pace().firstAfter().toSeconds(),
              each.pace().pause().toSeconds(),
              TimeUnit.SECONDS));
    }
  }

  @PreDestroy
  void end() {
    timetable.forEach(each -> each.cancel(false));
  }

  /**
   * Has a step taken beside the request that asks for it, which is not kept waiting and never told
   * that something went wrong. Where nobody is free for it, the round of the same work comes by.
   */
  public void takeSoon(Step<?> step) {
    try {
      scheduler.execute(step::take);
    } catch (RejectedExecutionException e) {
      // The server is stopping, or too much is due.
      LOG.log(System.Logger.Level.WARNING, "{0}: left to the next round", step.what());
    }
  }

  private static void run(Round round) {
    try {
      round.steps().forEach(Step::take);
    } catch (RuntimeException | LinkageError e) {
      // A use case that cannot even be made; the timetable must not end for it.
      LOG.log(System.Logger.Level.WARNING, "A round was broken off: {0}", e.getClass().getName());
    }
  }
}
