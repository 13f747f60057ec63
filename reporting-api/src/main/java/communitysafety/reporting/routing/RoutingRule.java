package communitysafety.reporting.routing;

import static communitysafety.shared.referral.ReferralRole.INFORMATION;
import static communitysafety.shared.referral.ReferralRole.OWNER;

import communitysafety.shared.referral.Recipient;
import communitysafety.shared.referral.Recipient.CommunitySafetyHub;
import communitysafety.shared.referral.ReferralRole;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rules by which a report finds those who must act on it, in the order they are read. All are
 * tried and several may fire; the decision keeps the names of those that did.
 */
public enum RoutingRule {

  /** R0. Someone is in danger now: triage and the police team see it at once. */
  DANGER_NOW_IS_SEEN_BY_TRIAGE_AND_POLICE(
      RoutingFacts::redFlag,
      facts ->
          List.of(
              new Assignment(Recipient.POLICE, OWNER), new Assignment(Recipient.TRIAGE, OWNER))),

  /** R1. Hate crime belongs to the Police Hate Crime Team, which covers the City of York too. */
  HATE_CRIME_GOES_TO_POLICE(
      facts -> facts.hateCrime() && !facts.outside(),
      facts -> List.of(new Assignment(Recipient.POLICE, OWNER))),

  /** R2. The hub of the place is told of hate crime. */
  HUB_WHERE_HATE_CRIME_HAPPENED_IS_TOLD(
      facts -> facts.hateCrime() && facts.hub().isPresent(), facts -> hub(facts, INFORMATION)),

  /** R4. Not sure, or "something else" alone: triage decides, and the police are not told yet. */
  UNCLEAR_GOES_TO_TRIAGE(
      facts -> facts.unclear() && !facts.outside(),
      facts -> List.of(new Assignment(Recipient.TRIAGE, OWNER))),

  /** R5. Anti-social behaviour belongs to the hub of the place. */
  ANTI_SOCIAL_BEHAVIOUR_GOES_TO_THE_HUB(
      facts -> facts.antiSocialBehaviour() && facts.hub().isPresent(), facts -> hub(facts, OWNER)),

  /** R16. Anti-social behaviour in the City of York is handed over to the partnership there. */
  ANTI_SOCIAL_BEHAVIOUR_IN_YORK_IS_HANDED_OVER(
      facts -> facts.antiSocialBehaviour() && facts.york(),
      facts -> List.of(new Assignment(Recipient.YORK, OWNER))),

  /** R17. Outside North Yorkshire and York: only at the reporter's wish, to be passed on. */
  OUTSIDE_OUR_AREA_GOES_TO_TRIAGE_IF_ASKED(
      facts -> facts.outside() && facts.toTriageIfOutside(),
      facts -> List.of(new Assignment(Recipient.TRIAGE, OWNER))),

  /** R18. Online, and nobody knows from where: the police team. */
  ONLINE_WITHOUT_A_PLACE_GOES_TO_POLICE(
      facts -> facts.online() && facts.placeUnknown() && !facts.unclear(),
      facts -> List.of(new Assignment(Recipient.POLICE, OWNER))),

  /** R19. The place is not known: triage finds the hub. */
  UNKNOWN_PLACE_GOES_TO_TRIAGE(
      facts -> facts.placeUnknown() && !facts.online(),
      facts -> List.of(new Assignment(Recipient.TRIAGE, facts.hateCrime() ? INFORMATION : OWNER)));

  private final Predicate<RoutingFacts> applies;
  private final Function<RoutingFacts, List<Assignment>> assigns;

  RoutingRule(Predicate<RoutingFacts> applies, Function<RoutingFacts, List<Assignment>> assigns) {
    this.applies = applies;
    this.assigns = assigns;
  }

  boolean appliesTo(RoutingFacts facts) {
    return applies.test(facts);
  }

  List<Assignment> assignments(RoutingFacts facts) {
    return assigns.apply(facts);
  }

  private static List<Assignment> hub(RoutingFacts facts, ReferralRole role) {
    return facts.hub().map(CommunitySafetyHub::new).map(hub -> new Assignment(hub, role)).stream()
        .toList();
  }
}
