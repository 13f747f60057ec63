package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** A text is withheld or blacked out for a reason, which is missing or too long. */
public class WordsReasonNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  WordsReasonNeeded() {
    super(ProblemType.INVALID_INPUT, ModerateWords.LONGEST_REASON);
  }
}
