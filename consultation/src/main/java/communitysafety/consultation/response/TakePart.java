package communitysafety.consultation.response;

import communitysafety.consultation.publication.PublicConsultation;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Transactional;

/** The doors of consultations that want a code or a confirmed address. */
@Dependent
public class TakePart {

  /** How a code stands. */
  public enum Standing {
    USABLE,
    USED,
    UNKNOWN
  }

  /** Looks, and uses nothing up. */
  @Transactional
  public Standing look(PublicConsultation consultation, EntryCode code) {
    throw new UnsupportedOperationException();
  }

  /**
   * Sends a mail with a link to whoever has the address; the answer tells nobody whether it was
   * used before.
   *
   * @param language of the mail, where there are words in it
   */
  @Transactional
  public void confirm(PublicConsultation consultation, String emailAddress, String language) {
    throw new UnsupportedOperationException();
  }
}
