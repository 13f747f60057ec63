package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Somebody has a certificate in the name that was to be corrected: staff issue it anew. */
public class AlreadyCertified extends Refusal {

  private static final long serialVersionUID = 1L;

  AlreadyCertified() {
    super(ProblemType.CONFLICT);
  }
}
