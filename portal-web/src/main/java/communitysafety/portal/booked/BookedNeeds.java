package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.SayNeeds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * What somebody needs, said anew. What they said before is not shown: only the trainer reads it.
 */
@Named("bookedNeeds")
@RequestScoped
public class BookedNeeds extends BookedForm {

  @Inject SayNeeds sayNeeds;

  private final TypedNeeds needs = new TypedNeeds();

  public BookedNeeds() {
    super("booked.needs");
  }

  @Override
  void check() {
    needs.check(errors);
  }

  @Override
  void act(CheckedCode code) {
    sayNeeds.say(code, needs.needs());
  }

  public TypedNeeds getNeeds() {
    return needs;
  }
}
