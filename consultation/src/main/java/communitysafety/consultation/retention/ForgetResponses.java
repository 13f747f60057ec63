package communitysafety.consultation.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Destroys the data keys of consultations that ended long ago, and the responses they sealed; what
 * was released stays. The database itself sees to it that no other key can be destroyed this way.
 * To be run every hour, on any number of nodes.
 */
@Dependent
public class ForgetResponses {

  private final ErasingFunction erasing;
  private final Duration kept;

  @Inject
  ForgetResponses(
      ErasingFunction erasing,
      @ConfigProperty(name = "portal.retention.responses", defaultValue = "P730D") Duration kept) {
    this.erasing = erasing;
    this.kept = kept;
  }

  /**
   * @return of how many consultations
   */
  @Transactional
  public int forget() {
    return erasing.call("select consultation.forget_responses(make_interval(secs => ?))", kept);
  }
}
