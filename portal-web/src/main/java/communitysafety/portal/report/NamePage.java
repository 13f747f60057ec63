package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Whether the reporter gives their name, and which. */
@Named
@RequestScoped
public class NamePage extends QuestionPage {

  private NameAnswer typed = new NameAnswer();

  public NamePage() {
    super(Step.NAME);
  }

  @Override
  void show(ReportAnswers answers) {
    if (answers.getName() != null) {
      typed = answers.getName();
    }
  }

  @Override
  List<Mistake> mistakes() {
    return typed.mistakes();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.answerName(typed);
  }

  public NameAnswer getTyped() {
    return typed;
  }

  public List<Choice> getChoices() {
    return List.of(Choice.of("YES", "report.name.YES"), Choice.of("NO", "report.name.NO"));
  }
}
