package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** With whom the reporter agrees that we share. */
@Named
@RequestScoped
public class SharingPage extends QuestionPage {

  private SharingAnswer typed = new SharingAnswer();

  public SharingPage() {
    super(Step.SHARING);
  }

  @Override
  void show(ReportAnswers answers) {
    if (answers.getSharing() != null) {
      typed = answers.getSharing();
    }
  }

  @Override
  List<Mistake> mistakes() {
    return typed.mistakes();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setSharing(typed);
  }

  public SharingAnswer getTyped() {
    return typed;
  }

  public List<Choice> getYesNo() {
    return Choice.among(EnumSet.allOf(YesNo.class));
  }

  public boolean isNamed() {
    return visit.answers().isNamed();
  }
}
