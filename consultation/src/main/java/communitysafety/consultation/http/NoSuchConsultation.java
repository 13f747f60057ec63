package communitysafety.consultation.http;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** No consultation that the public may see has this address. */
public class NoSuchConsultation extends Refusal {

  private static final long serialVersionUID = 1L;

  NoSuchConsultation() {
    super(ProblemType.NOT_FOUND);
  }
}
