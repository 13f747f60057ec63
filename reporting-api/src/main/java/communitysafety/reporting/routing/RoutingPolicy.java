package communitysafety.reporting.routing;

import communitysafety.shared.referral.Recipient;
import communitysafety.shared.referral.ReferralRole;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which teams a report is referred to: a pure function of the facts. A recipient that
 * several rules name gets one referral, in the strongest role. A report of several incidents goes
 * wherever one of them alone would go; who owns any of them owns the report.
 */
public final class RoutingPolicy {

  /** The name of the rules in force, kept with each decision. */
  public static final String RULE_SET = "2026-1";

  private RoutingPolicy() {}

  public static RoutingDecision decide(RoutingFacts facts) {
    return decide(List.of(facts));
  }

  /**
   * @param incidents the facts of each incident of one report, the first before the further ones
   * @return its assignments in the order of the incidents, owners first; its rules those that fired
   *     for any of them
   */
  public static RoutingDecision decide(List<RoutingFacts> incidents) {
    Set<RoutingRule> fired = EnumSet.noneOf(RoutingRule.class);
    Map<Recipient, ReferralRole> strongest = new LinkedHashMap<>();
    for (RoutingFacts facts : incidents) {
      for (RoutingRule rule : RoutingRule.values()) {
        if (rule.appliesTo(facts)) {
          fired.add(rule);
          rule.assignments(facts)
              .forEach(each -> strongest.merge(each.recipient(), each.role(), RoutingPolicy::min));
        }
      }
    }
    List<Assignment> assignments =
        strongest.entrySet().stream()
            .map(entry -> new Assignment(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Assignment::role))
            .toList();
    return new RoutingDecision(assignments, List.copyOf(fired));
  }

  private static ReferralRole min(ReferralRole a, ReferralRole b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
