package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.Agreement;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Whether the person concerned knows of the report and agrees to it. */
@Named
@RequestScoped
public class AgreementPage extends QuestionPage {

  private Agreement agreement;

  public AgreementPage() {
    super(Step.AGREEMENT);
  }

  @Override
  void show(ReportAnswers answers) {
    agreement = answers.getAgreement();
  }

  @Override
  List<Mistake> mistakes() {
    return agreement == null
        ? List.of(Mistake.of("agreement", "report.agreement.error.blank"))
        : List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setAgreement(agreement);
  }

  public Agreement getAgreement() {
    return agreement;
  }

  public void setAgreement(Agreement agreement) {
    this.agreement = agreement;
  }

  public List<Choice> getChoices() {
    return List.of(
        Choice.of("YES", "Agreement.YES"),
        Choice.of("NO", "Agreement.NO"),
        Choice.of("CANNOT_ASK", "Agreement.CANNOT_ASK", "Agreement.CANNOT_ASK.hint"));
  }
}
