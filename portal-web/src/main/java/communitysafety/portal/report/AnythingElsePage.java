package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Whether anything else happened; what was told of it so far, to be changed or removed. */
@Named
@RequestScoped
public class AnythingElsePage extends QuestionPage {

  private YesNo more;

  public AnythingElsePage() {
    super(Step.ANYTHING_ELSE);
  }

  @Override
  void show(ReportAnswers answers) {
    more = answers.getMore().getAnythingElse();
  }

  @Override
  List<Mistake> mistakes() {
    return List.of();
  }

  /** Whoever says nothing has nothing to add. */
  @Override
  void answer(ReportAnswers answers) {
    answers.getMore().answerAnythingElse(more == null ? YesNo.NO : more);
  }

  public YesNo getMore() {
    return more;
  }

  public void setMore(YesNo more) {
    this.more = more;
  }

  public List<Choice> getChoices() {
    return Choice.among(EnumSet.allOf(YesNo.class));
  }

  public boolean isTold() {
    return !visit.answers().getMore().getFurther().isEmpty();
  }

  /** Whether there is no room for one more. */
  public boolean isFull() {
    return visit.answers().getMore().isFull("");
  }

  /** What was told so far, in the order it was told. */
  public List<Told> getAll() {
    List<Told> all = new ArrayList<>();
    for (FurtherAnswer each : visit.answers().getMore().getFurther()) {
      all.add(
          new Told(
              "report.check-answers.further." + (all.size() + 1),
              each.inShort(),
              MoreAnswers.address(Step.FURTHER, each),
              MoreAnswers.address(Step.REMOVE, each)));
    }
    return all;
  }

  /**
   * One thing told further.
   *
   * @param label key of which it is: the second thing, the third
   * @param words its beginning
   * @param change the address of the page that changes it
   * @param remove the address of the page that removes it
   */
  public record Told(String label, String words, String change, String remove) {}
}
