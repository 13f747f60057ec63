package communitysafety.portal.booked;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The person that the page is about is not in the booking, or not any more. */
class GoneFromBooking extends Refusal {

  private static final long serialVersionUID = 1L;

  GoneFromBooking() {
    super(ProblemType.NOT_FOUND);
  }
}
