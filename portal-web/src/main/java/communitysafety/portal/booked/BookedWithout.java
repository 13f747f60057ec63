package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.GivePlacesBack;
import communitysafety.consultation.training.OwnBooking;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Asks whether somebody does not come and their place is given back. */
@Named("bookedWithout")
@RequestScoped
public class BookedWithout extends BookedForm {

  @Inject GivePlacesBack givePlacesBack;

  public BookedWithout() {
    super("booked.without");
  }

  @Override
  void check() {
    // There is nothing to type.
  }

  @Override
  void act(CheckedCode code) {
    Optional<OwnBooking.Attending> who = visit.about("of");
    // Of two clicks the second finds them gone, and that is well.
    who.ifPresent(each -> givePlacesBack.without(code, each.id()));
  }

  /** Whom it is about, to be sent along. */
  public String getOf() {
    return visit.parameter("of");
  }

  /** The name of who does not come; empty when that cannot be looked up. */
  public String getWho() {
    return visit.about("of").map(each -> each.person().name()).orElse("");
  }

  /**
   * Whether there is anybody it could be about; who sent the form twice is answered all the same.
   */
  public boolean isPossible() {
    return visit.isPost() || !getWho().isEmpty();
  }

  /** Whether the booking ends with it. */
  public boolean isLast() {
    return visit.getBooking() != null && visit.getBooking().n() == 1;
  }
}
