package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.NamePeople;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An organisation says who comes, one person after the other. */
@Named("bookedName")
@RequestScoped
public class BookedName extends BookedForm {

  @Inject NamePeople namePeople;

  private final TypedPerson typed = new TypedPerson();

  public BookedName() {
    super("booked.name");
  }

  @Override
  void check() {
    typed.check(errors);
  }

  @Override
  void act(CheckedCode code) {
    namePeople.name(code, typed.person());
  }

  public TypedPerson getTyped() {
    return typed;
  }
}
