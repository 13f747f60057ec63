package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Blacking out only takes away: nobody is made to say what they did not write. */
public class WordsChanged extends Refusal {

  private static final long serialVersionUID = 1L;

  WordsChanged() {
    super(ProblemType.INVALID_INPUT);
  }
}
