package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import java.time.Instant;
import java.util.Optional;

/**
 * A place as the person it was booked for sees it, at one moment: nothing of the others in the
 * booking, nor of who made it but the name they are known by.
 *
 * @param bookedBy the organisation whose place it is
 * @param comes whether it is theirs now
 * @param mayGiveUp whether they can give it up by themselves now
 * @param giveUpUntil until when that is
 * @param joinCode with which they join a webinar; empty where there is none to join any more
 */
public record OwnPlace(
    OwnBooking.Taught taught,
    Person person,
    String bookedBy,
    boolean comes,
    boolean mayGiveUp,
    Instant giveUpUntil,
    Optional<CheckedCode> joinCode) {

  /** Never whose. */
  @Override
  public String toString() {
    return "OwnPlace[" + (comes ? "comes" : "does not come") + "]";
  }
}
