package communitysafety.portal.report;

import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Qualifier;
import java.util.List;
import java.util.Set;

/** What the anti-social behaviour consists of, whom it affects and how much. */
public class BehaviourAnswer {

  private List<String> behaviours = List.of();
  private Impact impact;
  private Qualifier qualifier;

  public List<String> getBehaviours() {
    return behaviours;
  }

  public void setBehaviours(List<String> behaviours) {
    this.behaviours = behaviours == null ? List.of() : List.copyOf(behaviours);
  }

  public Impact getImpact() {
    return impact;
  }

  public void setImpact(Impact impact) {
    this.impact = impact;
  }

  public Qualifier getQualifier() {
    return qualifier;
  }

  public void setQualifier(Qualifier qualifier) {
    this.qualifier = qualifier;
  }

  Set<Behaviour> named() {
    return AnswerWords.constants(Behaviour.class, behaviours);
  }

  /** The impact, and whom it affects, are never required. */
  List<Mistake> mistakes() {
    return behaviours.isEmpty()
        ? List.of(Mistake.of("behaviours", "report.behaviour.error.blank"))
        : List.of();
  }
}
