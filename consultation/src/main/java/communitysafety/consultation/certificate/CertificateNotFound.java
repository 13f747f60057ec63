package communitysafety.consultation.certificate;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** There is no such certificate, or it is not in force any more. */
public class CertificateNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  public CertificateNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
