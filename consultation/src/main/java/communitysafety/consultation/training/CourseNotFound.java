package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The team has no such course. */
public class CourseNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  CourseNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
