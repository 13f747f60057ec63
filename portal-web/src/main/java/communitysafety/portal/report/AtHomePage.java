package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.Details.Risk.Vulnerability;
import communitysafety.reporting.report.Details.YesNoUnknown;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** How safe people are at home. Who is not, is told at once who can help. */
@Named
@RequestScoped
public class AtHomePage extends OptionalPage<AtHomeAnswer> {

  public AtHomePage() {
    super(Step.AT_HOME, new AtHomeAnswer(), MoreAnswers::getAtHome, MoreAnswers::setAtHome);
  }

  public List<Choice> getYesNoUnknown() {
    return Choice.among(EnumSet.allOf(YesNoUnknown.class));
  }

  public List<Choice> getVulnerabilities() {
    return Choice.among(EnumSet.allOf(Vulnerability.class));
  }
}
