package communitysafety.consultation.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In whose name calendars invite and publish. Neither host nor address may ever change: a calendar
 * takes changes of an entry only from whom the entry came.
 */
@Dependent
public class TrainingMailbox {

  private final String host;
  private final String address;

  @Inject
  TrainingMailbox(
      TrainingAddresses addresses,
      @ConfigProperty(name = "portal.training.mailbox") Optional<String> configured) {
    host = addresses.host();
    address = configured.orElse("training@" + host);
  }

  /** What UIDs end with: the host people reach the portal by. */
  public String host() {
    return host;
  }

  public String address() {
    return address;
  }
}
