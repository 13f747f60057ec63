package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.ConsentLevel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** What the reporter lets each recipient know. */
@Named
@RequestScoped
public class SharingPage extends QuestionPage {

  private ConsentsAnswer typed = new ConsentsAnswer();

  public SharingPage() {
    super(Step.SHARING);
  }

  @Override
  void show(ReportAnswers answers) {
    if (answers.getConsents() != null) {
      typed = answers.getConsents();
    }
  }

  @Override
  List<Mistake> mistakes() {
    return typed.mistakes();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setConsents(typed);
  }

  public ConsentsAnswer getTyped() {
    return typed;
  }

  /** The levels that make sense for who did or did not give a name. */
  public List<Choice> getLevels() {
    return ConsentLevel.offeredTo(isNamed()).stream()
        .map(
            level ->
                Choice.of(level.name(), "ConsentLevel." + level, "ConsentLevel." + level + ".hint"))
        .toList();
  }

  public List<Choice> getYesNo() {
    return Choice.among(EnumSet.allOf(YesNo.class));
  }

  public boolean isNamed() {
    return visit.answers().isNamed();
  }

  /** Whether the reporter said that someone is in danger now. */
  public boolean isDanger() {
    return visit.answers().getDanger() == YesNo.YES;
  }
}
