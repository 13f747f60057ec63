package communitysafety.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Whom to call when someone is in danger; the report may go on. */
@Named
@RequestScoped
public class EmergencyPage extends QuestionPage {

  public EmergencyPage() {
    super(Step.EMERGENCY);
  }

  @Override
  void show(ReportAnswers answers) {}

  @Override
  List<Mistake> mistakes() {
    return List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setEmergencyRead(true);
  }
}
