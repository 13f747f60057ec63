package communitysafety.reporting.routing;

import communitysafety.shared.referral.ReferralRole;
import java.util.List;

/**
 * Who must act on a report and who must know of it, and the rules that said so.
 *
 * @param assignments each recipient once, owners first; empty only for what happened outside our
 *     area and is not to be passed on
 * @param rules the rules that fired, in reading order
 */
public record RoutingDecision(List<Assignment> assignments, List<RoutingRule> rules) {

  public RoutingDecision {
    assignments = List.copyOf(assignments);
    rules = List.copyOf(rules);
  }

  public List<Assignment> owners() {
    return assignments.stream().filter(a -> a.role() == ReferralRole.OWNER).toList();
  }
}
