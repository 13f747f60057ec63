package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.incident.Strand;
import communitysafety.shared.privacy.PersonalText;
import java.util.List;
import java.util.Set;

/** Why the reporter thinks it was hate. */
public class WhyAnswer {

  static final int MAX_OTHER = 200;

  private List<String> strands = List.of();
  private String other = "";

  public List<String> getStrands() {
    return strands;
  }

  public void setStrands(List<String> strands) {
    this.strands = strands == null ? List.of() : List.copyOf(strands);
  }

  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = TypedText.line(other);
  }

  Set<Strand> named() {
    return AnswerWords.constants(Strand.class, strands);
  }

  /** What "something else" stands for; null when it was not chosen or not said. */
  PersonalText somethingElse() {
    return named().contains(Strand.OTHER) && !other.isEmpty() ? new PersonalText(other) : null;
  }

  List<Mistake> mistakes() {
    if (strands.isEmpty()) {
      return List.of(Mistake.of("strands", "report.why.error.blank"));
    }
    return other.length() > MAX_OTHER
        ? List.of(Mistake.of("other", "report.why.other.error.long", MAX_OTHER))
        : List.of();
  }
}
