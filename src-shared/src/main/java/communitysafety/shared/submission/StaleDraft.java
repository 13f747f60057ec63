package communitysafety.shared.submission;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/**
 * The draft was saved, sent or removed since it was read, most likely in another tab. Nothing was
 * written. The running transaction is rolled back.
 */
public class StaleDraft extends Refusal {

  private static final long serialVersionUID = 1L;

  StaleDraft() {
    super(ProblemType.CONFLICT);
  }
}
