package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Qualifier;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** What the anti-social behaviour consists of, whom it affects and how much. */
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

  public List<Choice> getQualifiers() {
    String oneself = standpoint().equals(VICTIM) ? "Qualifier.PERSONAL" : "Qualifier.PERSONAL.them";
    return List.of(
        Choice.of(Qualifier.PERSONAL.name(), oneself),
        Choice.of(Qualifier.NUISANCE.name(), "Qualifier.NUISANCE"),
        Choice.of(Qualifier.ENVIRONMENTAL.name(), "Qualifier.ENVIRONMENTAL"));
  }
}
