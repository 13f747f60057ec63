package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.SayOwnNeeds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * What somebody whom an organisation booked for needs, in their own words: the trainer reads it,
 * and whoever booked does not.
 */
@Named("bookedPlaceNeeds")
@RequestScoped
public class BookedPlaceNeeds extends BookedForm {

  @Inject SayOwnNeeds sayOwnNeeds;

  private final TypedNeeds needs = new TypedNeeds();

  public BookedPlaceNeeds() {
    super("booked.placeNeeds");
  }

  @Override
  void check() {
    needs.check(errors);
  }

  @Override
  void act(CheckedCode code) {
    sayOwnNeeds.say(code, needs.needs());
  }

  public TypedNeeds getNeeds() {
    return needs;
  }

  /** Whether there is a place to need anything at; who sent the form is answered all the same. */
  public boolean isPossible() {
    return visit.isPost() || visit.getPlace().comes() && !visit.getPlace().taught().over();
  }
}
