package communitysafety.portal.retention;

import communitysafety.consultation.publication.CloseDueConsultations;
import communitysafety.portal.rounds.Pace;
import communitysafety.portal.rounds.Round;
import communitysafety.portal.rounds.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Once a minute does what is due at closing for consultations whose time has passed. Every node may
 * do so at once.
 */
@ApplicationScoped
public class ClosingTime implements Round {

  private static final System.Logger LOG = System.getLogger(ClosingTime.class.getName());

  @Inject Instance<CloseDueConsultations> closeDueConsultations;

  @Override
  public Pace pace() {
    return Pace.every(Duration.ofMinutes(1));
  }

  @Override
  public List<Step<?>> steps() {
    return List.of(
        new Step<>(
            "Closing consultations",
            closeDueConsultations,
            once -> once.due().forEach(id -> close(once, id))));
  }

  /** One that cannot be closed keeps no other open. */
  private static void close(CloseDueConsultations once, UUID id) {
    try {
      once.close(id);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Consultation {0} could not be closed: {1}",
          id,
          e.getClass().getName());
    }
  }
}
