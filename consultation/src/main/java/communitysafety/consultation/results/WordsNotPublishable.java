package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Whoever wrote the text did not agree to its being published: it can be withheld alone. */
public class WordsNotPublishable extends Refusal {

  private static final long serialVersionUID = 1L;

  WordsNotPublishable() {
    super(ProblemType.CONFLICT);
  }
}
