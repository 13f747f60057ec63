package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The course asks for another one that the person has not been to. */
public class PrerequisiteMissing extends Refusal {

  private static final long serialVersionUID = 1L;

  PrerequisiteMissing() {
    super(ProblemType.CONFLICT);
  }
}
