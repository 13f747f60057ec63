package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Another team has a course with this code. */
public class CourseCodeTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  CourseCodeTaken() {
    super(ProblemType.CONFLICT);
  }
}
