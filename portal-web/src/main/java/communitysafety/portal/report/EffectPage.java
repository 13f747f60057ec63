package communitysafety.portal.report;

import communitysafety.portal.faces.Choice;
import communitysafety.reporting.report.Details.YesNoUnknown;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;

/** What it did to people and things. */
@Named
@RequestScoped
public class EffectPage extends OptionalPage<EffectAnswer> {

  public EffectPage() {
    super(Step.EFFECT, new EffectAnswer(), MoreAnswers::getEffect, MoreAnswers::setEffect);
  }

  public List<Choice> getYesNoUnknown() {
    return Choice.among(EnumSet.allOf(YesNoUnknown.class));
  }
}
