package communitysafety.portal.report;

import communitysafety.reporting.report.Details.Risk.Danger;
import communitysafety.reporting.report.Details.Risk.WorriedFor;
import communitysafety.reporting.report.Details.YesNoUnknown;
import java.util.List;
import java.util.Set;

/** How safe people are outside their home, and for whom somebody is worried. */
public class FeelingSafeAnswer extends OptionalAnswer {

  private YesNoUnknown again;
  private YesNoUnknown targeted;
  private List<String> dangers = List.of();
  private List<String> worriedFor = List.of();

  public YesNoUnknown getAgain() {
    return again;
  }

  public void setAgain(YesNoUnknown again) {
    this.again = again;
  }

  public YesNoUnknown getTargeted() {
    return targeted;
  }

  public void setTargeted(YesNoUnknown targeted) {
    this.targeted = targeted;
  }

  public List<String> getDangers() {
    return dangers;
  }

  public void setDangers(List<String> dangers) {
    this.dangers = dangers == null ? List.of() : List.copyOf(dangers);
  }

  public List<String> getWorriedFor() {
    return worriedFor;
  }

  public void setWorriedFor(List<String> worriedFor) {
    this.worriedFor = worriedFor == null ? List.of() : List.copyOf(worriedFor);
  }

  Set<Danger> namedDangers() {
    return AnswerWords.constants(Danger.class, dangers);
  }

  Set<WorriedFor> namedWorries() {
    return AnswerWords.constants(WorriedFor.class, worriedFor);
  }
}
