package communitysafety.portal.report;

import communitysafety.reporting.report.Details.SupportWanted;
import communitysafety.reporting.report.Details.YesNoUnknown;
import java.util.List;
import java.util.Set;

/** What would help, and whether somebody is there already. */
public class HelpWantedAnswer extends OptionalAnswer {

  private List<String> support = List.of();
  private YesNoUnknown hasSupport;

  public List<String> getSupport() {
    return support;
  }

  public void setSupport(List<String> support) {
    this.support = support == null ? List.of() : List.copyOf(support);
  }

  public YesNoUnknown getHasSupport() {
    return hasSupport;
  }

  public void setHasSupport(YesNoUnknown hasSupport) {
    this.hasSupport = hasSupport;
  }

  Set<SupportWanted> named() {
    return AnswerWords.constants(SupportWanted.class, support);
  }

  @Override
  List<Mistake> mistakes() {
    return support.contains(SupportWanted.NONE.name()) && support.size() > 1
        ? List.of(Mistake.of("support", "report.help-wanted.support.error.both"))
        : List.of();
  }
}
