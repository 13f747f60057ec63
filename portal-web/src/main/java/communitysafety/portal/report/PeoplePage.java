package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.Details.YesNoUnknown;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** Who did it and who saw it. */
@Named
@RequestScoped
public class PeoplePage extends OptionalPage<PeopleAnswer> {

  public PeoplePage() {
    super(Step.PEOPLE, new PeopleAnswer(), MoreAnswers::getPeople, MoreAnswers::setPeople);
  }

  public List<Choice> getYesNoUnknown() {
    return Choice.among(EnumSet.allOf(YesNoUnknown.class));
  }
}
