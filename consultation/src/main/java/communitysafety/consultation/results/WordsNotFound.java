package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** There is no such text, or no longer. */
public class WordsNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  WordsNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
