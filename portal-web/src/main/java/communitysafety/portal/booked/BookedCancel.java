package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.BookingState;
import communitysafety.consultation.training.CancelBooking;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks whether to give back all places, to decline an offer, or to leave the waiting list. */
@Named("bookedCancel")
@RequestScoped
public class BookedCancel extends BookedForm {

  @Inject CancelBooking cancelBooking;

  public BookedCancel() {
    super("booked.cancel");
  }

  @Override
  void check() {
    // There is nothing to type.
  }

  @Override
  void act(CheckedCode code) {
    cancelBooking.cancel(code);
  }

  @Override
  String done() {
    return getWhat();
  }

  /** What it is that is given up: {@code cancel}, {@code decline} or {@code leave}. */
  public String getWhat() {
    BookingState state =
        visit.getBooking() == null ? BookingState.CONFIRMED : visit.getBooking().state();
    return switch (state) {
      case OFFERED -> "decline";
      case WAITING -> "leaveLine";
      default -> "cancel";
    };
  }

  /** Whether there is anything to give up. */
  public boolean isPossible() {
    // Who sent the form twice is answered by the deed, which is done once.
    return visit.isPost()
        || visit.getBooking().state().takesPlaces()
        || visit.getBooking().state() == BookingState.WAITING;
  }
}
