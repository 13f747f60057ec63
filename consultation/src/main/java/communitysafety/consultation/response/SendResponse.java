package communitysafety.consultation.response;

import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Transactional;

/**
 * Takes a response in: looks at every answer again, uses the code up, keeps to the quotas, and
 * seals. All in the running transaction, of which the caller's draft is part.
 */
@Dependent
public class SendResponse {

  @Transactional
  public SendingResult send(Sending sending) {
    throw new UnsupportedOperationException();
  }
}
