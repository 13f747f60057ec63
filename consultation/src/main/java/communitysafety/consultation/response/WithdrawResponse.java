package communitysafety.consultation.response;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Transactional;

/** Takes a response back: it is counted no more, and its words are gone. */
@Dependent
public class WithdrawResponse {

  /**
   * @return false when there is none of that reference (any more)
   */
  @Transactional
  public boolean withdraw(PublicConsultation consultation, Reference reference) {
    throw new UnsupportedOperationException();
  }
}
