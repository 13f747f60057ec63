package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What was done. */
@Named
@RequestScoped
public class ActsPage extends OptionalPage<ActsAnswer> {

  public ActsPage() {
    super(Step.ACTS, new ActsAnswer(), MoreAnswers::getActs, MoreAnswers::setActs);
  }

  public List<Choice> getSaid() {
    return Choice.among(ActsAnswer.SAID);
  }

  public List<Choice> getDone() {
    return Choice.among(ActsAnswer.DONE);
  }

  public List<Choice> getDamaged() {
    return Choice.among(ActsAnswer.DAMAGED);
  }
}
