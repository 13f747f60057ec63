package communitysafety.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Says that the City of York Council will act. */
@Named
@RequestScoped
public class YorkPage extends QuestionPage {

  public YorkPage() {
    super(Step.YORK);
  }

  @Override
  void show(ReportAnswers answers) {}

  @Override
  List<Mistake> mistakes() {
    return List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setYorkRead(true);
  }
}
