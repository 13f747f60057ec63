package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** There is no such booking, or the code leads to none. */
public class BookingNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  BookingNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
