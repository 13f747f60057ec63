package communitysafety.portal.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The time of everything: UTC, and replaced as one where a test needs another hour. */
@ApplicationScoped
public class Clocks {
  @Produces
  Clock utc() {
    return Clock.systemUTC();
  }
}
