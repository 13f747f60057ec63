package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Occurrence.Precision;
import communitysafety.reporting.incident.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** One more thing that happened: what, when and where. */
@Named
@RequestScoped
public class FurtherPage extends QuestionPage {

  private FurtherAnswer typed = new FurtherAnswer();

  public FurtherPage() {
    super(Step.FURTHER);
  }

  @Override
  void show(ReportAnswers answers) {
    typed = answers.getMore().further(visit.incidentAsked()).orElse(typed);
  }

  @Override
  List<Mistake> mistakes() {
    if (visit.answers().getMore().isFull(visit.incidentAsked())) {
      return List.of(Mistake.of("account", "report.further.error.most", FurtherIncident.MOST));
    }
    return typed.mistakes(visit.today());
  }

  @Override
  void answer(ReportAnswers answers) {
    typed.setId(visit.incidentAsked());
    answers.getMore().tellFurther(typed);
  }

  @Override
  List<String> ownWords() {
    return typed.ownWords();
  }

  /** Which one it is, kept in the form: sending it twice tells it once. */
  public String getIncident() {
    return visit.incidentAsked();
  }

  public FurtherAnswer getTyped() {
    return typed;
  }

  public List<Choice> getPrecisions() {
    return Choice.among(EnumSet.allOf(Precision.class));
  }

  public List<Choice> getKinds() {
    return Choice.among(EnumSet.allOf(Place.Kind.class));
  }

  public int getLimit() {
    return FurtherIncident.MAX_ACCOUNT;
  }
}
