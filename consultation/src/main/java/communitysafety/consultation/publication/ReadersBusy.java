package communitysafety.consultation.publication;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/**
 * As many workbooks are being read as the portal can bear, or this one took too long. Nothing was
 * decided about it and nothing was changed: the person may try again shortly.
 */
public class ReadersBusy extends Refusal {

  private static final long serialVersionUID = 1L;

  ReadersBusy() {
    super(ProblemType.UNAVAILABLE);
  }
}
