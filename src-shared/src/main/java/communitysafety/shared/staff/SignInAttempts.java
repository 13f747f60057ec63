package communitysafety.shared.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Holds this node's one {@link SignInDelay} for as long as the portal runs. */
@ApplicationScoped
class SignInAttempts {

  @Inject Clock clock;

  private SignInDelay delay;

  @PostConstruct
  void begin() {
    delay = new SignInDelay(clock);
  }

  Duration attempt(String account, String network) {
    return delay.attempt(account, network);
  }

  void succeeded(String account, String network) {
    delay.succeeded(account, network);
  }

  void undecided(String account, String network) {
    delay.undecided(account, network);
  }
}
