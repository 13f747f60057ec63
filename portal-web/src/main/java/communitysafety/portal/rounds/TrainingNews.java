package communitysafety.portal.rounds;

import communitysafety.consultation.training.AskForNames;
import communitysafety.consultation.training.OfferFreePlaces;
import communitysafety.consultation.training.RemindPeople;
import communitysafety.consultation.training.TellPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Offers places that became free, and writes to people what happened to their bookings and what
 * comes up. People wait for these mails, so they are looked for several times a minute.
 */
@ApplicationScoped
public class TrainingNews implements Round {

  @Inject Instance<OfferFreePlaces> offerFreePlaces;
  @Inject Instance<TellPeople> tellPeople;
  @Inject Instance<RemindPeople> remindPeople;
  @Inject Instance<AskForNames> askForNames;

  @Override
  public Pace pace() {
    return Pace.every(Duration.ofSeconds(15));
  }

  @Override
  public List<Step<?>> steps() {
    return List.of(
        new Step<>("Offers of training", offerFreePlaces, OfferFreePlaces::offer),
        new Step<>("News of training", tellPeople, TellPeople::tell),
        new Step<>("Reminders of training", remindPeople, RemindPeople::remind),
        new Step<>("Names of training", askForNames, AskForNames::ask));
  }
}
