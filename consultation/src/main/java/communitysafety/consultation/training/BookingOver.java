package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The booking is not what it was: it expired, was cancelled or was answered already. */
public class BookingOver extends Refusal {

  private static final long serialVersionUID = 1L;

  BookingOver() {
    super(ProblemType.CONFLICT);
  }
}
