package communitysafety.portal.consultations;

import communitysafety.consultation.response.SendResponse;
import communitysafety.consultation.response.Sending;
import communitysafety.consultation.response.SendingResult;
import communitysafety.shared.submission.Draft;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Turns a draft into a response, once. The response is taken in and the receipt put into the draft
 * in one transaction: who sends twice (a double click, two tabs, an answer that was lost on the
 * way) finds the receipt of the first time.
 */
@Dependent
public class SendFromDraft {

  private final SendResponse sendResponse;

  @Inject
  SendFromDraft(SendResponse sendResponse) {
    this.sendResponse = sendResponse;
  }

  /**
   * @param visit with the draft at the revision that the person saw and sent
   * @throws communitysafety.shared.submission.StaleDraft when it was sent or changed meanwhile;
   *     then nothing was taken in
   */
  @Transactional
  public Outcome send(ConsultationVisit visit) {
    Participation participation = visit.participation();
    SendingResult result =
        sendResponse.send(
            new Sending(
                visit.getConsultation(),
                participation.answers(),
                visit.getLanguage(),
                participation.channel(),
                participation.mayPublishWords(),
                participation.code()));
    if (result instanceof SendingResult.Accepted accepted) {
      participation.becomeSent(accepted.reference());
      return new Outcome(result, Optional.of(visit.saveSent()));
    }
    return new Outcome(result, Optional.empty());
  }

  /**
   * @param draft that holds the receipt; empty when the response was not accepted
   */
  record Outcome(SendingResult result, Optional<Draft> draft) {}
}
