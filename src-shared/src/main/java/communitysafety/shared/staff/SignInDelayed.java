package communitysafety.shared.staff;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;
import java.time.Duration;

/** The attempt to sign in came too early and was not looked at. Says when to try again. */
public class SignInDelayed extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  SignInDelayed(Duration wait) {
    super(ProblemType.TOO_MANY_REQUESTS);
    // A started second counts whole, so that who waits as long is let in.
    this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /** How long to wait, at least 1. */
  public long seconds() {
    return seconds;
  }
}
