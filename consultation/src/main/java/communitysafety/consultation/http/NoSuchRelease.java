package communitysafety.consultation.http;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The consultation has no release of this number. */
public class NoSuchRelease extends Refusal {

  private static final long serialVersionUID = 1L;

  NoSuchRelease() {
    super(ProblemType.NOT_FOUND);
  }
}
