package communitysafety.portal.rounds;

import communitysafety.consultation.training.DestroyNeeds;
import communitysafety.consultation.training.ForgetBookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Destroys, hour by hour, what people needed at sessions that are over, and forgets who booked. */
@ApplicationScoped
public class TrainingEnd implements Round {

  @Inject Instance<DestroyNeeds> destroyNeeds;
  @Inject Instance<ForgetBookings> forgetBookings;

  @Override
  public Duration firstAfter() {
    return Duration.ofMinutes(4);
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public List<Step<?>> steps() {
    return List.of(
        new Step<>("Needs at training", destroyNeeds, DestroyNeeds::destroy),
        new Step<>("Bookings of training", forgetBookings, ForgetBookings::forget));
  }
}
