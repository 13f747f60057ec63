package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** Is anyone in danger now? */
@Named
@RequestScoped
public class SafetyPage extends QuestionPage {

  @Inject SendingGate gate;

  private YesNo danger;

  public SafetyPage() {
    super(Step.SAFETY);
  }

  @Override
  void show(ReportAnswers answers) {
    danger = answers.getDanger();
  }

  @Override
  List<Mistake> mistakes() {
    return danger == null ? List.of(Mistake.of("danger", "report.safety.error.blank")) : List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.answerDanger(danger);
    if (answers.getBegunAt() == null) {
      answers.setBegunAt(visit.now());
    }
  }

  /** The first answer begins a draft, and has to be let in. */
  @Override
  public String next() {
    boolean begins = visit.isNew() && danger != null;
    return begins && !gate.mayBegin(danger == YesNo.YES) ? null : super.next();
  }

  public YesNo getDanger() {
    return danger;
  }

  public void setDanger(YesNo danger) {
    this.danger = danger;
  }

  public List<Choice> getChoices() {
    return Choice.among(EnumSet.allOf(YesNo.class));
  }
}
