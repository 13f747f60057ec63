package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.CorrectPerson;
import communitysafety.consultation.training.OwnBooking;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Puts right how somebody is written: one who comes, or whoever booked. */
@Named("bookedPerson")
@RequestScoped
public class BookedPerson extends BookedForm {

  @Inject CorrectPerson correctPerson;

  private TypedPerson typed = new TypedPerson();

  public BookedPerson() {
    super("booked.person");
  }

  @PostConstruct
  void begin() {
    OwnBooking booking = visit.getBooking();
    if (booking != null) {
      typed = TypedPerson.of(about().map(OwnBooking.Attending::person).orElse(booking.contact()));
    }
  }

  private Optional<OwnBooking.Attending> about() {
    return visit.about("of");
  }

  @Override
  void check() {
    typed.check(errors);
  }

  @Override
  void act(CheckedCode code) {
    if (getOf().isEmpty()) {
      correctPerson.correctContact(code, typed.person());
    } else {
      correctPerson.correct(code, about().orElseThrow(GoneFromBooking::new).id(), typed.person());
    }
  }

  /** Whom it is about, to be sent along; empty for whoever booked. */
  public String getOf() {
    return visit.parameter("of");
  }

  public TypedPerson getTyped() {
    return typed;
  }
}
