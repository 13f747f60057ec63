package communitysafety.reporting.conversation;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** An answer was empty or too long. */
public class AnswerNeedsWords extends Refusal {

  private static final long serialVersionUID = 1L;

  AnswerNeedsWords() {
    super(ProblemType.INVALID_INPUT, WriteAsReporter.LONGEST);
  }
}
