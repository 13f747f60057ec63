package communitysafety.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Asks once more before one of the things told further is removed: it may be long. */
@Named
@RequestScoped
public class RemovePage extends QuestionPage {

  public RemovePage() {
    super(Step.REMOVE);
  }

  @Override
  void show(ReportAnswers answers) {}

  @Override
  List<Mistake> mistakes() {
    return List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.getMore().removeFurther(visit.incidentAsked());
  }

  public String getIncident() {
    return visit.incidentAsked();
  }

  /** Its first words; empty when it has been removed already. */
  public String getWords() {
    return visit
        .answers()
        .getMore()
        .further(visit.incidentAsked())
        .map(FurtherAnswer::inShort)
        .orElse("");
  }
}
