package communitysafety.reporting.routing;

import static communitysafety.shared.referral.ReferralRole.INFORMATION;
import static communitysafety.shared.referral.ReferralRole.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.shared.hub.Area;
import communitysafety.shared.hub.AreaKind;
import communitysafety.shared.hub.Confidence;
import communitysafety.shared.hub.Located;
import communitysafety.shared.hub.Method;
import communitysafety.shared.referral.Recipient;
import communitysafety.shared.referral.Recipient.CommunitySafetyHub;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingPolicyTest {

  private static final Located SELBY = in("HUB-SELB", AreaKind.HUB);
  private static final Located YORK = in("YORK", AreaKind.YORK);
  private static final Located LEEDS = in("OUTSIDE", AreaKind.OUTSIDE);
  private static final Located NOWHERE = in("UNKNOWN", AreaKind.UNKNOWN);
  private static final Recipient SELBY_HUB = new CommunitySafetyHub("HUB-SELB");

  @Test
  void a_hate_crime_goes_to_the_police_team_and_the_hub_where_it_happened_is_told() {
    RoutingDecision decision = RoutingPolicy.decide(hateCrime(SELBY, Strand.RACE));

    assertThat(decision.assignments())
        .containsExactly(
            new Assignment(Recipient.POLICE, OWNER), new Assignment(SELBY_HUB, INFORMATION));
    assertThat(decision.rules())
        .containsExactly(
            RoutingRule.HATE_CRIME_GOES_TO_POLICE,
            RoutingRule.HUB_WHERE_HATE_CRIME_HAPPENED_IS_TOLD);
  }

  @Test
  void anti_social_behaviour_goes_to_the_hub_where_it_happened_and_to_nobody_else() {
    assertThat(RoutingPolicy.decide(antiSocialBehaviour(SELBY)).assignments())
        .containsExactly(new Assignment(SELBY_HUB, OWNER));
  }

  @Test
  void what_is_both_is_owned_by_the_police_and_by_the_hub() {
    assertThat(
            RoutingPolicy.decide(
                    facts(false, Subject.BOTH, EnumSet.of(Strand.DISABILITY), SELBY, false, false))
                .assignments())
        .containsExactlyInAnyOrder(
            new Assignment(Recipient.POLICE, OWNER), new Assignment(SELBY_HUB, OWNER));
  }

  @Test
  void not_sure_goes_to_triage_and_the_police_are_not_told_yet() {
    assertThat(
            RoutingPolicy.decide(facts(false, Subject.NOT_SURE, Set.of(), SELBY, false, false))
                .assignments())
        .containsExactly(new Assignment(Recipient.TRIAGE, OWNER));
    assertThat(RoutingPolicy.decide(hateCrime(SELBY, Strand.NOT_SURE)).assignments())
        .containsExactly(new Assignment(Recipient.TRIAGE, OWNER));
    assertThat(RoutingPolicy.decide(hateCrime(SELBY, Strand.OTHER)).assignments())
        .containsExactly(new Assignment(Recipient.TRIAGE, OWNER));
  }

  @Test
  void something_else_beside_a_strand_of_the_plan_goes_to_the_police() {
    assertThat(RoutingPolicy.decide(hateCrime(SELBY, Strand.OTHER, Strand.RELIGION)).owners())
        .containsExactly(new Assignment(Recipient.POLICE, OWNER));
  }

  @Test
  void danger_now_is_seen_by_triage_and_the_police_whatever_it_is() {
    RoutingDecision decision =
        RoutingPolicy.decide(
            facts(true, Subject.ANTI_SOCIAL_BEHAVIOUR, Set.of(), SELBY, false, false));

    assertThat(decision.assignments())
        .containsExactlyInAnyOrder(
            new Assignment(Recipient.POLICE, OWNER),
            new Assignment(Recipient.TRIAGE, OWNER),
            new Assignment(SELBY_HUB, OWNER));
    assertThat(decision.rules())
        .first()
        .isEqualTo(RoutingRule.DANGER_NOW_IS_SEEN_BY_TRIAGE_AND_POLICE);
  }

  @Test
  void a_hate_crime_in_york_goes_to_the_same_police_team_and_to_no_hub() {
    assertThat(RoutingPolicy.decide(hateCrime(YORK, Strand.RACE)).assignments())
        .containsExactly(new Assignment(Recipient.POLICE, OWNER));
  }

  @Test
  void anti_social_behaviour_in_york_is_handed_over_to_york() {
    assertThat(RoutingPolicy.decide(antiSocialBehaviour(YORK)).assignments())
        .containsExactly(new Assignment(Recipient.YORK, OWNER));
  }

  @Test
  void what_happened_outside_our_area_goes_nowhere_unless_the_reporter_asks() {
    assertThat(RoutingPolicy.decide(hateCrime(LEEDS, Strand.RACE)).assignments()).isEmpty();
    assertThat(
            RoutingPolicy.decide(
                    facts(false, Subject.HATE_CRIME, EnumSet.of(Strand.RACE), LEEDS, false, true))
                .assignments())
        .containsExactly(new Assignment(Recipient.TRIAGE, OWNER));
  }

  @Test
  void online_without_a_place_goes_to_the_police() {
    assertThat(
            RoutingPolicy.decide(
                    facts(false, Subject.ANTI_SOCIAL_BEHAVIOUR, Set.of(), NOWHERE, true, false))
                .assignments())
        .containsExactly(new Assignment(Recipient.POLICE, OWNER));
  }

  @Test
  void online_with_a_home_area_is_routed_by_the_home_area() {
    assertThat(
            RoutingPolicy.decide(
                    facts(false, Subject.ANTI_SOCIAL_BEHAVIOUR, Set.of(), SELBY, true, false))
                .assignments())
        .containsExactly(new Assignment(SELBY_HUB, OWNER));
  }

  @Test
  void anti_social_behaviour_at_an_unknown_place_is_placed_by_triage() {
    assertThat(RoutingPolicy.decide(antiSocialBehaviour(NOWHERE)).assignments())
        .containsExactly(new Assignment(Recipient.TRIAGE, OWNER));
  }

  @Test
  void a_hate_crime_at_an_unknown_place_is_owned_by_the_police_and_triage_is_told() {
    assertThat(RoutingPolicy.decide(hateCrime(NOWHERE, Strand.RACE)).assignments())
        .containsExactly(
            new Assignment(Recipient.POLICE, OWNER), new Assignment(Recipient.TRIAGE, INFORMATION));
  }

  /** Every combination of what routing looks at. */
  @Test
  void every_report_has_an_owner_and_each_recipient_one_referral_unless_it_happened_outside() {
    int tried = 0;
    for (RoutingFacts facts : everyCombination()) {
      RoutingDecision decision = RoutingPolicy.decide(facts);
      boolean refused = facts.outside() && !facts.toTriageIfOutside() && !facts.redFlag();
      if (refused) {
        assertThat(decision.assignments()).as("%s", facts).isEmpty();
      } else {
        assertThat(decision.owners()).as("%s", facts).isNotEmpty();
      }
      assertThat(decision.assignments().stream().map(Assignment::recipient))
          .doesNotHaveDuplicates();
      tried++;
    }
    assertThat(tried).isGreaterThan(16_000);
  }

  @Test
  void no_hub_but_that_of_the_place_ever_gets_a_report() {
    for (RoutingFacts facts : everyCombination()) {
      assertThat(RoutingPolicy.decide(facts).assignments())
          .map(Assignment::recipient)
          .filteredOn(CommunitySafetyHub.class::isInstance)
          .allMatch(hub -> facts.hub().filter(hub.team()::equals).isPresent());
    }
  }

  private static List<RoutingFacts> everyCombination() {
    List<RoutingFacts> all = new ArrayList<>();
    for (boolean redFlag : new boolean[] {false, true}) {
      for (Subject subject : Subject.values()) {
        for (Set<Strand> strands : everySetOfStrands(subject)) {
          for (Located located : List.of(SELBY, YORK, LEEDS, NOWHERE)) {
            for (boolean online : new boolean[] {false, true}) {
              for (boolean toTriage : new boolean[] {false, true}) {
                all.add(facts(redFlag, subject, strands, located, online, toTriage));
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static List<Set<Strand>> everySetOfStrands(Subject subject) {
    if (!subject.includesHateCrime()) {
      return List.of(Set.of());
    }
    List<Set<Strand>> sets = new ArrayList<>();
    for (int bits = 1; bits < 1 << Strand.values().length; bits++) {
      Set<Strand> strands = EnumSet.noneOf(Strand.class);
      for (Strand strand : Strand.values()) {
        if ((bits >> strand.ordinal() & 1) == 1) {
          strands.add(strand);
        }
      }
      sets.add(strands);
    }
    return sets;
  }

  private static RoutingFacts hateCrime(Located located, Strand first, Strand... more) {
    return facts(false, Subject.HATE_CRIME, EnumSet.of(first, more), located, false, false);
  }

  private static RoutingFacts antiSocialBehaviour(Located located) {
    return facts(false, Subject.ANTI_SOCIAL_BEHAVIOUR, Set.of(), located, false, false);
  }

  private static RoutingFacts facts(
      boolean redFlag,
      Subject subject,
      Set<Strand> strands,
      Located located,
      boolean online,
      boolean toTriage) {
    return new RoutingFacts(redFlag, subject, strands, located, online, toTriage);
  }

  private static Located in(String code, AreaKind kind) {
    return Located.in(new Area(code, kind, code), Method.EXACT_SECTOR, Confidence.HIGH);
  }
}
