package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.incident.Subject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Who can act where we cannot, and the offer to pass the report on. */
@Named
@RequestScoped
public class OutsidePage extends QuestionPage {

  private List<String> passOn = List.of();

  public OutsidePage() {
    super(Step.OUTSIDE);
  }

  @Override
  void show(ReportAnswers answers) {
    passOn = answers.isPassOn() ? List.of("PASS_ON") : List.of();
  }

  @Override
  List<Mistake> mistakes() {
    return passOn.isEmpty()
        ? List.of(Mistake.of("passOn", "report.outside.error.blank"))
        : List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setPassOn(true);
  }

  public List<String> getPassOn() {
    return passOn;
  }

  public void setPassOn(List<String> passOn) {
    this.passOn = passOn == null ? List.of() : List.copyOf(passOn);
  }

  public List<Choice> getChoices() {
    return List.of(Choice.of("PASS_ON", "report.outside.passOn"));
  }

  /** Whether the police of that place are to be named: always, unless it is behaviour only. */
  public boolean isHate() {
    return visit.answers().getSubject() != Subject.ANTI_SOCIAL_BEHAVIOUR;
  }

  public boolean isAntiSocialBehaviour() {
    return visit.answers().getSubject() != Subject.HATE_CRIME;
  }
}
