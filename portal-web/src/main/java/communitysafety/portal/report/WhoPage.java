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

  private static final String YOUNG = "YOUNG";

  private Relation relation;
  private List<String> young = List.of();

  public WhoPage() {
    super(Step.WHO);
  }

  @Override
  void show(ReportAnswers answers) {
    relation = answers.getRelation();
    young = answers.isYoung() ? List.of(YOUNG) : List.of();
  }

  @Override
  List<Mistake> mistakes() {
    return relation == null ? List.of(Mistake.of("relation", "report.who.error.blank")) : List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.answerRelation(relation, young.contains(YOUNG));
  }

  public Relation getRelation() {
    return relation;
  }

  public void setRelation(Relation relation) {
    this.relation = relation;
  }

  public List<String> getYoung() {
    return young;
  }

  public void setYoung(List<String> young) {
    this.young = young == null ? List.of() : List.copyOf(young);
  }

  public List<Choice> getAges() {
    return List.of(Choice.of(YOUNG, "report.who.YOUNG"));
  }

  public List<Choice> getChoices() {
    return Choice.among(EnumSet.allOf(Relation.class));
  }
}
