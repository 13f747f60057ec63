package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.Relation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** How the reporter stands to what happened. */
@Named
@RequestScoped
public class WhoPage extends QuestionPage {

  private Relation relation;

  public WhoPage() {
    super(Step.WHO);
  }

  @Override
  void show(ReportAnswers answers) {
    relation = answers.getRelation();
  }

  @Override
  List<Mistake> mistakes() {
    return relation == null ? List.of(Mistake.of("relation", "report.who.error.blank")) : List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.answerRelation(relation);
  }

  public Relation getRelation() {
    return relation;
  }

  public void setRelation(Relation relation) {
    this.relation = relation;
  }

  public List<Choice> getChoices() {
    return Choice.among(EnumSet.allOf(Relation.class));
  }
}
