package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The session takes no bookings: not yet, not any more, or it was cancelled. */
public class BookingClosed extends Refusal {

  private static final long serialVersionUID = 1L;

  BookingClosed() {
    super(ProblemType.CONFLICT);
  }
}
