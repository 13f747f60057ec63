package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The team of the person has no such consultation with responses. */
public class ResultsNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  ResultsNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
