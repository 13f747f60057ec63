package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.Details.Risk.Change;
import communitysafety.reporting.report.Details.Risk.Frequency;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** How often it happens, and whether it gets worse. */
@Named
@RequestScoped
public class OftenPage extends OptionalPage<OftenAnswer> {

  public OftenPage() {
    super(Step.OFTEN, new OftenAnswer(), MoreAnswers::getOften, MoreAnswers::setOften);
  }

  public List<Choice> getFrequencies() {
    return Choice.among(EnumSet.allOf(Frequency.class));
  }

  public List<Choice> getChanges() {
    return Choice.among(EnumSet.allOf(Change.class));
  }
}
