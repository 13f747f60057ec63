package communitysafety.portal.demo;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has the demo consultations made beside the first requests, so that no start waits for them. */
@ApplicationScoped
public class DemoAtStart {

  private static final Logger LOG = System.getLogger(DemoAtStart.class.getName());

  /** When the keys have been read. */
  private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

  @Resource ManagedExecutorService executor;

  @Inject DemoConsultations consultations;

  @Inject
  @ConfigProperty(name = "portal.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "portal.demo.consultations", defaultValue = "true")
  boolean wanted;

  void begin(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object started) {
    if (demo && wanted) {
      executor.execute(this::make);
    }
  }

  private void make() {
    try {
      consultations.make();
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.WARNING, "The demo consultations could not be made", e);
    }
  }
}
