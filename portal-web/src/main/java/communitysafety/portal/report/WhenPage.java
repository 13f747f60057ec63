package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.incident.Occurrence.Precision;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** When it happened. */
@Named
@RequestScoped
public class WhenPage extends QuestionPage {

  private WhenAnswer typed = new WhenAnswer();

  public WhenPage() {
    super(Step.WHEN);
  }

  @Override
  void show(ReportAnswers answers) {
    if (answers.getWhen() != null) {
      typed = answers.getWhen();
    }
  }

  @Override
  List<Mistake> mistakes() {
    return typed.mistakes(visit.today());
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setWhen(typed);
  }

  @Override
  List<String> ownWords() {
    return typed.ownWords();
  }

  public WhenAnswer getTyped() {
    return typed;
  }

  public List<Choice> getChoices() {
    return Choice.among(EnumSet.allOf(Precision.class));
  }
}
