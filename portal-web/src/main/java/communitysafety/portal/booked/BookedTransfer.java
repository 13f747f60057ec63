package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.NamePeople;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** A colleague comes in the place of somebody. */
@Named("bookedTransfer")
@RequestScoped
public class BookedTransfer extends BookedForm {

  @Inject NamePeople namePeople;

  private final TypedPerson typed = new TypedPerson();

  public BookedTransfer() {
    super("booked.transfer");
  }

  @Override
  void check() {
    typed.check(errors);
  }

  @Override
  void act(CheckedCode code) {
    namePeople.transfer(code, attendee(), typed.person());
  }

  /** Not looked for among who comes: of two clicks the second finds them gone, and that is well. */
  private UUID attendee() {
    try {
      return UUID.fromString(getOf());
    } catch (IllegalArgumentException e) {
      throw new GoneFromBooking();
    }
  }

  /** Whom it is about, to be sent along. */
  public String getOf() {
    return visit.parameter("of");
  }

  /** The name of who does not come; empty when that cannot be looked up. */
  public String getWho() {
    return visit.about("of").map(each -> each.person().name()).orElse("");
  }

  public TypedPerson getTyped() {
    return typed;
  }
}
