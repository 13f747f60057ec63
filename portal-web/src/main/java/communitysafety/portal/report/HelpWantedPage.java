package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.Details.SupportWanted;
import communitysafety.reporting.report.Details.YesNoUnknown;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would help. Who stays anonymous is asked here what they need to understand us; who gives
 * their name is asked on the page that says how to reach them.
 */
@Named
@RequestScoped
public class HelpWantedPage extends OptionalPage<HelpWantedAnswer> {

  private NeedsAnswer needs = new NeedsAnswer();

  public HelpWantedPage() {
    super(
        Step.HELP_WANTED,
        new HelpWantedAnswer(),
        MoreAnswers::getHelpWanted,
        MoreAnswers::setHelpWanted);
  }

  @Override
  void show(ReportAnswers answers) {
    super.show(answers);
    needs = answers.getMore().getNeeds();
  }

  @Override
  List<Mistake> mistakes() {
    return Stream.of(super.mistakes(), needs.mistakes()).flatMap(List::stream).toList();
  }

  @Override
  void answer(ReportAnswers answers) {
    super.answer(answers);
    if (isAskingNeeds()) {
      answers.getMore().setNeeds(needs);
    }
  }

  @Override
  List<String> ownWords() {
    return needs.ownWords();
  }

  public NeedsAnswer getNeeds() {
    return needs;
  }

  public boolean isAskingNeeds() {
    return !visit.answers().isNamed();
  }

  public List<Choice> getNeedsChoices() {
    return NeedsAnswer.choices();
  }

  public List<Choice> getSupport() {
    return Choice.among(EnumSet.allOf(SupportWanted.class)).stream()
        .map(c -> c.value().equals(SupportWanted.NONE.name()) ? c.afterAnOr() : c)
        .toList();
  }

  public List<Choice> getYesNoUnknown() {
    return Choice.among(EnumSet.allOf(YesNoUnknown.class));
  }
}
