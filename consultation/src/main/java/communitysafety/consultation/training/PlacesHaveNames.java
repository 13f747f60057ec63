package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** So many places cannot be given back: people are named for them, who would not know. */
public class PlacesHaveNames extends Refusal {

  private static final long serialVersionUID = 1L;

  PlacesHaveNames() {
    super(ProblemType.CONFLICT);
  }
}
