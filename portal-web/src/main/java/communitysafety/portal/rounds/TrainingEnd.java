package communitysafety.portal.rounds;

import communitysafety.consultation.training.DestroyNeeds;
import communitysafety.consultation.training.ForgetBookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Destroys, hour by hour, what people needed at sessions that are over, and forgets who booked. */
@ApplicationScoped
public class TrainingEnd implements Round {

  @Inject Instance<DestroyNeeds> destroyNeeds;
  @Inject Instance<ForgetBookings> forgetBookings;

  @Override
  public Pace pace() {
    return Pace.hourly(4);
  }

  @Override
  public List<Step<?>> steps() {
    return List.of(
        new Step<>("Needs at training", destroyNeeds, DestroyNeeds::destroy),
        new Step<>("Bookings of training", forgetBookings, ForgetBookings::forget));
  }
}
