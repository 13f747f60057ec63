package communitysafety.reporting.routing;

import communitysafety.shared.referral.Recipient;
import communitysafety.shared.referral.ReferralRole;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which teams a report is referred to: a pure function of the facts. A recipient that
 * several rules name gets one referral, in the strongest role.
 */
public final class RoutingPolicy {

  /** The name of the rules in force, kept with each decision. */
  public static final String RULE_SET = "2026-1";

  private RoutingPolicy() {}

  public static RoutingDecision decide(RoutingFacts facts) {
    List<RoutingRule> fired =
        Arrays.stream(RoutingRule.values()).filter(rule -> rule.appliesTo(facts)).toList();
    Map<Recipient, ReferralRole> strongest = new LinkedHashMap<>();
    fired.stream()
        .flatMap(rule -> rule.assignments(facts).stream())
        .forEach(
            assignment ->
                strongest.merge(assignment.recipient(), assignment.role(), RoutingPolicy::min));
    List<Assignment> assignments =
        strongest.entrySet().stream()
            .map(entry -> new Assignment(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Assignment::role))
            .toList();
    return new RoutingDecision(assignments, fired);
  }

  private static ReferralRole min(ReferralRole a, ReferralRole b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
