package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** A theme needs a short name, and a question has no more themes than a table has room for. */
public class ThemeNotNamed extends Refusal {

  private static final long serialVersionUID = 1L;

  ThemeNotNamed() {
    super(ProblemType.INVALID_INPUT, NameTheme.LONGEST, NameTheme.MOST);
  }
}
