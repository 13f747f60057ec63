package communitysafety.portal.retention;

import communitysafety.consultation.response.MixResponses;
import communitysafety.consultation.response.RenewParticipationKeys;
import communitysafety.consultation.response.ResponseWaits;
import communitysafety.consultation.retention.ForgetConcerns;
import communitysafety.consultation.retention.ForgetResponses;
import communitysafety.portal.rounds.Pace;
import communitysafety.portal.rounds.Round;
import communitysafety.portal.rounds.Rounds;
import communitysafety.portal.rounds.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Mixes the responses of anonymous consultations as soon as enough wait, and once an hour does what
 * is due: mixes what was missed, renews keys, forgets the responses of consultations long over, and
 * concerns that nobody works on any more.
 */
@ApplicationScoped
public class ParticipationRounds implements Round {

  private static final String MIXING = "Mixing responses";

  @Inject Instance<MixResponses> mixResponses;
  @Inject Instance<RenewParticipationKeys> renewKeys;
  @Inject Instance<ForgetResponses> forgetResponses;
  @Inject Instance<ForgetConcerns> forgetConcerns;
  @Inject Rounds rounds;

  @Override
  public Pace pace() {
    return Pace.hourly(6);
  }

  @Override
  public List<Step<?>> steps() {
    return List.of(
        new Step<>(MIXING, mixResponses, mix -> mix.waiting().forEach(mix::mix)),
        new Step<>("Keys of participation", renewKeys, RenewParticipationKeys::renew),
        new Step<>("Forgetting responses", forgetResponses, ForgetResponses::forget),
        new Step<>("Forgetting concerns", forgetConcerns, ForgetConcerns::forget));
  }

  /** Whoever sent the last of twenty waits no longer than the others: their response is in. */
  void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResponseWaits waits) {
    rounds.takeSoon(new Step<>(MIXING, mixResponses, mix -> mix.mix(waits.consultation())));
  }
}
