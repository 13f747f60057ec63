package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/**
 * Responses cannot be brought in from a file: each needs a code of its own, or the consultation is
 * not open.
 */
public class ImportNotOffered extends Refusal {

  private static final long serialVersionUID = 1L;

  ImportNotOffered() {
    super(ProblemType.CONFLICT);
  }
}
