package communitysafety.portal.retention;

import communitysafety.portal.rounds.Pace;
import communitysafety.portal.rounds.Round;
import communitysafety.portal.rounds.Step;
import communitysafety.reporting.equality.MixEqualityAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Runs {@link RemoveExpired} once an hour, for the first time some minutes after the start, and
 * mixes what waits for it.
 */
@ApplicationScoped
public class HourlyRemoval implements Round {

  private static final System.Logger LOG = System.getLogger(HourlyRemoval.class.getName());

  @Inject Instance<RemoveExpired> removeExpired;
  @Inject Instance<MixEqualityAnswers> mixEqualityAnswers;

  @Override
  public Pace pace() {
    return Pace.hourly(5);
  }

  @Override
  public List<Step<?>> steps() {
    return List.of(
        new Step<>(
            "Removing what expired",
            removeExpired,
            once -> LOG.log(System.Logger.Level.DEBUG, "Expired rows removed: {0}", once.remove())),
        new Step<>("Mixing equality answers", mixEqualityAnswers, MixEqualityAnswers::mix));
  }
}
