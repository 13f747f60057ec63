package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.incident.Strand;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Why the reporter thinks it was hate. */
@Named
@RequestScoped
public class WhyPage extends QuestionPage {

  private WhyAnswer typed = new WhyAnswer();

  public WhyPage() {
    super(Step.WHY);
  }

  @Override
  void show(ReportAnswers answers) {
    if (answers.getWhy() != null) {
      typed = answers.getWhy();
    }
  }

  @Override
  List<Mistake> mistakes() {
    return typed.mistakes();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.answerWhy(typed);
  }

  @Override
  List<String> ownWords() {
    return List.of(typed.getOther());
  }

  public WhyAnswer getTyped() {
    return typed;
  }

  /** The seven grounds of the plan, then something else, then not sure. */
  public List<Choice> getChoices() {
    String other = standpoint().equals("VICTIM") ? "Strand.OTHER" : "Strand.OTHER.them";
    return Stream.of(Strand.values())
        .map(
            strand ->
                switch (strand) {
                  case OTHER -> Choice.of(strand.name(), other);
                  case NOT_SURE -> Choice.of(strand.name(), "Strand.NOT_SURE").afterAnOr();
                  default ->
                      words.has("Strand." + strand + ".hint")
                          ? Choice.of(
                              strand.name(), "Strand." + strand, "Strand." + strand + ".hint")
                          : Choice.of(strand.name(), "Strand." + strand);
                })
        .toList();
  }
}
