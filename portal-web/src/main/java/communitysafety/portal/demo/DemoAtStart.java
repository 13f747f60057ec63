package communitysafety.portal.demo;

import communitysafety.shared.ApplicationStart;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has the demo consultations and a year of training made beside the first requests, so that no
 * start waits for them.
 */
@ApplicationScoped
public class DemoAtStart {

  private static final Logger LOG = System.getLogger(DemoAtStart.class.getName());

  /** When the keys have been read. */
  private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

  @Resource ManagedScheduledExecutorService executor;

  @Inject DemoConsultations consultations;
  @Inject DemoTraining training;

  @Inject
  @ConfigProperty(name = "portal.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "portal.demo.consultations", defaultValue = "true")
  boolean wanted;

  @Inject
  @ConfigProperty(name = "portal.demo.training", defaultValue = "true")
  boolean trainingWanted;

  void begin(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object started) {
    if (demo) {
      executor.schedule(this::makeAll, ApplicationStart.SETTLED.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** One after the other: a start has other things to do as well. */
  private void makeAll() {
    if (wanted) {
      make("consultations", consultations::make);
    }
    if (trainingWanted) {
      make("training", training::make);
    }
  }

  private interface Maker {
    void make() throws SQLException;
  }

  private static void make(String what, Maker maker) {
    try {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long began = threads.getCurrentThreadCpuTime();
      maker.make();
      LOG.log(
          Level.INFO,
          "The demo {0} took {1} ms of processor time",
          what,
          TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - began));
    } catch (SQLException | RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "The demo " + what + " could not be made", e);
    }
  }
}
