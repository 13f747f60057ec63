package communitysafety.consultation.response;

import communitysafety.consultation.publication.PublicConsultation;
import jakarta.enterprise.context.Dependent;

/** The mail with the link that leads somebody with a confirmed address into a consultation. */
@Dependent
class EntryMails {

  void send(
      PublicConsultation consultation, String emailAddress, EntryCode code, String language) {
    throw new UnsupportedOperationException();
  }
}
