package communitysafety.portal.report;

import communitysafety.reporting.report.Details.Risk.Vulnerability;
import communitysafety.reporting.report.Details.YesNoUnknown;
import java.util.List;
import java.util.Set;

/** How safe people are at home, and what makes them more vulnerable. */
public class AtHomeAnswer extends OptionalAnswer {

  private YesNoUnknown unsafe;
  private YesNoUnknown cannotStay;
  private List<String> vulnerabilities = List.of();

  public YesNoUnknown getUnsafe() {
    return unsafe;
  }

  public void setUnsafe(YesNoUnknown unsafe) {
    this.unsafe = unsafe;
  }

  public YesNoUnknown getCannotStay() {
    return cannotStay;
  }

  public void setCannotStay(YesNoUnknown cannotStay) {
    this.cannotStay = cannotStay;
  }

  public List<String> getVulnerabilities() {
    return vulnerabilities;
  }

  public void setVulnerabilities(List<String> vulnerabilities) {
    this.vulnerabilities = vulnerabilities == null ? List.of() : List.copyOf(vulnerabilities);
  }

  Set<Vulnerability> named() {
    return AnswerWords.constants(Vulnerability.class, vulnerabilities);
  }
}
