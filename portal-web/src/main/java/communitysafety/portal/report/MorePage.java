package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Where a person may stop: all that must be known is told, and the rest only helps. */
@Named
@RequestScoped
public class MorePage extends QuestionPage {

  private YesNo tellMore;

  public MorePage() {
    super(Step.MORE);
  }

  @Override
  void show(ReportAnswers answers) {
    tellMore = answers.getMore().getTellMore();
  }

  @Override
  List<Mistake> mistakes() {
    return List.of();
  }

  /** Whoever chooses nothing goes the short way. */
  @Override
  void answer(ReportAnswers answers) {
    answers.getMore().setTellMore(tellMore == null ? YesNo.NO : tellMore);
  }

  public YesNo getTellMore() {
    return tellMore;
  }

  public void setTellMore(YesNo tellMore) {
    this.tellMore = tellMore;
  }

  public List<Choice> getChoices() {
    return List.of(Choice.of("NO", "report.more.NO"), Choice.of("YES", "report.more.YES"));
  }

  /** About how many pages there are to tell more on. */
  public int getPages() {
    return visit.journey().pagesToTellMore();
  }
}
