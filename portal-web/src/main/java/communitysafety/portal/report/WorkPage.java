package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** Where somebody works who reports as part of their job. */
@Named
@RequestScoped
public class WorkPage extends OptionalPage<WorkAnswer> {

  public WorkPage() {
    super(Step.WORK, new WorkAnswer(), MoreAnswers::getWork, MoreAnswers::setWork);
  }

  public List<Choice> getYesNo() {
    return Choice.among(EnumSet.allOf(YesNo.class));
  }
}
