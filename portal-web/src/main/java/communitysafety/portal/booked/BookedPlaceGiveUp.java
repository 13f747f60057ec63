package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.GiveUpPlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks somebody whom an organisation booked for whether they cannot come. */
@Named("bookedPlaceGiveUp")
@RequestScoped
public class BookedPlaceGiveUp extends BookedForm {

  @Inject GiveUpPlace giveUpPlace;

  public BookedPlaceGiveUp() {
    super("booked.placeGiveUp");
  }

  @Override
  void check() {
    // There is nothing to type.
  }

  /** Of two clicks the second finds the place gone, and that is well. */
  @Override
  boolean isDoneAlready() {
    return !visit.getPlace().comes();
  }

  @Override
  void act(CheckedCode code) {
    giveUpPlace.giveUp(code);
  }

  /** Whether there is a place to give up; who sent the form twice is answered all the same. */
  public boolean isPossible() {
    return visit.isPost() || visit.getPlace().mayGiveUp();
  }

  /** Whose the place is then; empty while the database is away. */
  public String getBookedBy() {
    return visit.getPlace() == null ? "" : visit.getPlace().bookedBy();
  }
}
