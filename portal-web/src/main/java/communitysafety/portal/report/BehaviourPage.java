package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.Impact;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** What the anti-social behaviour consists of, and how much it affects somebody. */
@Named
@RequestScoped
public class BehaviourPage extends QuestionPage {

  private BehaviourAnswer typed = new BehaviourAnswer();

  public BehaviourPage() {
    super(Step.BEHAVIOUR);
  }

  @Override
  void show(ReportAnswers answers) {
    if (answers.getBehaviour() != null) {
      typed = answers.getBehaviour();
    }
  }

  @Override
  List<Mistake> mistakes() {
    return typed.mistakes();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setBehaviour(typed);
  }

  public BehaviourAnswer getTyped() {
    return typed;
  }

  public List<Choice> getChoices() {
    return Choice.among(EnumSet.allOf(Behaviour.class));
  }

  public List<Choice> getImpacts() {
    return Choice.among(EnumSet.allOf(Impact.class));
  }
}
