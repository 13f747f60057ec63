package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.incident.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** Where it happened. */
@Named
@RequestScoped
public class WherePage extends QuestionPage {

  private WhereAnswer typed = new WhereAnswer();

  public WherePage() {
    super(Step.WHERE);
  }

  @Override
  void show(ReportAnswers answers) {
    if (answers.getWhere() != null) {
      typed = answers.getWhere();
    }
  }

  @Override
  List<Mistake> mistakes() {
    return typed.mistakes();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.answerWhere(typed);
  }

  @Override
  List<String> ownWords() {
    return typed.ownWords();
  }

  public WhereAnswer getTyped() {
    return typed;
  }

  public List<Choice> getChoices() {
    return Choice.among(EnumSet.allOf(Place.Kind.class));
  }
}
