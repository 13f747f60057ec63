package communitysafety.consultation.publication;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The team of the person has no such consultation. */
public class ConsultationNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  ConsultationNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
