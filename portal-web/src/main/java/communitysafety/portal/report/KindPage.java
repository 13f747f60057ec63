package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.incident.Subject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What the report is about. */
@Named
@RequestScoped
public class KindPage extends QuestionPage {

  private Subject subject;

  public KindPage() {
    super(Step.KIND);
  }

  @Override
  void show(ReportAnswers answers) {
    subject = answers.getSubject();
  }

  @Override
  List<Mistake> mistakes() {
    return subject == null ? List.of(Mistake.of("subject", "report.kind.error.blank")) : List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.answerSubject(subject);
  }

  public Subject getSubject() {
    return subject;
  }

  public void setSubject(Subject subject) {
    this.subject = subject;
  }

  public List<Choice> getChoices() {
    return List.of(
        Choice.of("HATE_CRIME", "Subject.HATE_CRIME", "Subject.HATE_CRIME.hint"),
        Choice.of(
            "ANTI_SOCIAL_BEHAVIOUR",
            "Subject.ANTI_SOCIAL_BEHAVIOUR",
            "Subject.ANTI_SOCIAL_BEHAVIOUR.hint"),
        Choice.of("BOTH", "Subject.BOTH"),
        Choice.of("NOT_SURE", "Subject.NOT_SURE", "Subject.NOT_SURE.hint").afterAnOr());
  }
}
