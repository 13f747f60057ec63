package communitysafety.portal.consultations;

import communitysafety.consultation.response.RaiseConcern;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Stores what somebody has answered so far and, where they said that their words tell of a crime or
 * of somebody at risk, brings the words that nobody was told of yet to those who act on them: both
 * or neither, so that no word is told twice and none is forgotten.
 */
@Dependent
public class KeepAnswers {

  private final RaiseConcern raiseConcern;

  @Inject
  KeepAnswers(RaiseConcern raiseConcern) {
    this.raiseConcern = raiseConcern;
  }

  /**
   * @param fresh question to words; empty when there is nothing to tell
   */
  @Transactional
  public void keep(ConsultationVisit visit, Map<String, String> fresh) {
    if (!fresh.isEmpty()) {
      List<RaiseConcern.Told> told = new ArrayList<>();
      fresh.forEach(
          (question, words) ->
              told.add(
                  new RaiseConcern.Told(
                      visit
                          .survey()
                          .question(question)
                          .map(each -> visit.say(each.label()))
                          .orElse(question),
                      words)));
      visit
          .participation()
          .toldOf(fresh, raiseConcern.raise(visit.getConsultation(), told, visit.getLanguage()));
    }
    visit.save();
  }
}
