package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.Details.Risk.Danger;
import communitysafety.reporting.report.Details.Risk.WorriedFor;
import communitysafety.reporting.report.Details.YesNoUnknown;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** How safe people are, and for whom somebody is worried. */
@Named
@RequestScoped
public class FeelingSafePage extends OptionalPage<FeelingSafeAnswer> {

  public FeelingSafePage() {
    super(
        Step.FEELING_SAFE,
        new FeelingSafeAnswer(),
        MoreAnswers::getFeelingSafe,
        MoreAnswers::setFeelingSafe);
  }

  public List<Choice> getYesNoUnknown() {
    return Choice.among(EnumSet.allOf(YesNoUnknown.class));
  }

  public List<Choice> getDangers() {
    return Choice.among(EnumSet.allOf(Danger.class));
  }

  public List<Choice> getWorries() {
    return Choice.among(EnumSet.allOf(WorriedFor.class));
  }
}
