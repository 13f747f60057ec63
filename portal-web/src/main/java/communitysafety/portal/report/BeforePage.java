package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.Details.AlreadyTold;
import communitysafety.reporting.report.Details.Recurrence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** Whether it has happened before, and who has been told already. */
@Named
@RequestScoped
public class BeforePage extends OptionalPage<BeforeAnswer> {

  public BeforePage() {
    super(Step.BEFORE, new BeforeAnswer(), MoreAnswers::getBefore, MoreAnswers::setBefore);
  }

  public List<Choice> getRecurrences() {
    return Choice.among(EnumSet.allOf(Recurrence.class));
  }

  public List<Choice> getTold() {
    return Choice.among(EnumSet.allOf(AlreadyTold.class));
  }
}
