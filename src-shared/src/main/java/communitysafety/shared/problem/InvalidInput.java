package communitysafety.shared.problem;

import java.util.List;

/** Well-formed, but one or more fields cannot be accepted; all of them are named at once. */
public class InvalidInput extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> fields;

  public InvalidInput(List<FieldProblem> fields) {
    super(ProblemType.INVALID_INPUT);
    this.fields = List.copyOf(fields);
  }

  public List<FieldProblem> fields() {
    return fields;
  }
}
