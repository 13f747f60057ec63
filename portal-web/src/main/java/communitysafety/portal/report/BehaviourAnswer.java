package communitysafety.portal.report;

import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.Impact;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the anti-social behaviour consists of, and how much it affects somebody. */
public class BehaviourAnswer {

  private List<String> behaviours = List.of();
  private Impact impact;

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

  Set<Behaviour> named() {
    return behaviours.stream()
        .map(Behaviour::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Behaviour.class)));
  }

  /** The impact is never required. */
  List<Mistake> mistakes() {
    return behaviours.isEmpty()
        ? List.of(Mistake.of("behaviours", "report.behaviour.error.blank"))
        : List.of();
  }
}
