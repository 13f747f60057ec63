package communitysafety.portal.returning;

import communitysafety.shared.submission.Draft;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Transactional;

/**
 * Acts on a form once: the deed and the note that this form was acted on are one transaction. Of
 * two clicks the second finds the visit changed, and nothing is done.
 */
@Dependent
public class DoOnce {

  /**
   * @return the visit to go on with
   * @throws communitysafety.shared.submission.StaleDraft when another request of the visit was
   *     first; then nothing was done
   */
  @Transactional
  public Draft act(ReturnVisit visit, Runnable deed) {
    Draft saved = visit.done();
    deed.run();
    return saved;
  }
}
