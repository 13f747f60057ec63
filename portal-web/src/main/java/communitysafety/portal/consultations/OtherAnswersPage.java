package communitysafety.portal.consultations;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.survey.Answers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * Asks somebody with unsent answers to another consultation which of the two to go on with: a
 * browser holds one key.
 */
@Named
@RequestScoped
public class OtherAnswersPage extends AnsweredPage {

  @Override
  boolean isOfDraft() {
    return false;
  }

  @Override
  Optional<String> elsewhere() {
    return visit.isOther() ? Optional.empty() : Optional.of(visit.address(""));
  }

  /** Begins anew here; the other answers stay where a return code keeps them, else they go. */
  @Override
  Optional<String> submit() {
    if (visit.isOther()) {
      visit.leaveOther();
    }
    return Optional.of(visit.lacksCode() ? visit.door() : visit.address("question"));
  }

  /** Empty when that consultation is not public any more. */
  public String getTitle() {
    return visit
        .other()
        .map(
            other ->
                other.survey().say(other.particulars().title(), Answers.NONE, visit.getLanguage()))
        .orElse("");
  }

  public String getAddress() {
    return visit.other().map(PublicConsultation::slug).map(OtherAnswersPage::questions).orElse("");
  }

  private static String questions(String slug) {
    return "/consultations/" + slug + "/question";
  }
}
