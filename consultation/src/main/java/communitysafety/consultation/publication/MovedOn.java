package communitysafety.consultation.publication;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The consultation is past the state in which this can be done, or not there yet. */
public class MovedOn extends Refusal {

  private static final long serialVersionUID = 1L;

  MovedOn(ConsultationState state) {
    super(ProblemType.CONFLICT, state);
  }
}
