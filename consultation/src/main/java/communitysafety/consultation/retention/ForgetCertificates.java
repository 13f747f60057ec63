package communitysafety.consultation.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases certificates whose time is long over, key and words; who verifies one from then on is told
 * that it is unknown. To be run every hour, on any number of nodes.
 */
@Dependent
public class ForgetCertificates {

  private final ErasingFunction erasing;
  private final Duration kept;

  @Inject
  ForgetCertificates(
      ErasingFunction erasing,
      @ConfigProperty(name = "portal.retention.certificates", defaultValue = "P2191D")
          Duration kept) {
    this.erasing = erasing;
    this.kept = kept;
  }

  /**
   * @return how many
   */
  @Transactional
  public int forget() {
    return erasing.call("select consultation.forget_certificates(make_interval(secs => ?))", kept);
  }
}
