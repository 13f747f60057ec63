package communitysafety.consultation.publication;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;
import java.util.List;

/** Something stands in the way of publishing; the arguments are how much. */
public class NotReady extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Missing> missing;

  NotReady(List<Missing> missing) {
    super(ProblemType.INVALID_INPUT, missing.size());
    this.missing = List.copyOf(missing);
  }

  public List<Missing> missing() {
    return missing;
  }
}
