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
  private static final Located SCARBOROUGH = in("HUB-SCAR", AreaKind.HUB);
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

  @Test
  void behaviour_in_two_hubs_is_owned_by_both_and_the_first_stays_first() {
    RoutingDecision decision =
        RoutingPolicy.decide(List.of(antiSocialBehaviour(SELBY), antiSocialBehaviour(SCARBOROUGH)));

    assertThat(decision.assignments())
        .containsExactly(
            new Assignment(SELBY_HUB, OWNER),
            new Assignment(new CommunitySafetyHub("HUB-SCAR"), OWNER));
    assertThat(decision.rules()).containsExactly(RoutingRule.ANTI_SOCIAL_BEHAVIOUR_GOES_TO_THE_HUB);
  }

  @Test
  void every_hub_where_hate_crime_happened_is_told_once() {
    RoutingDecision decision =
        RoutingPolicy.decide(
            List.of(
                hateCrime(SELBY, Strand.RACE),
                hateCrime(SCARBOROUGH, Strand.RACE),
                hateCrime(SELBY, Strand.RACE)));

    assertThat(decision.assignments())
        .containsExactly(
            new Assignment(Recipient.POLICE, OWNER),
            new Assignment(SELBY_HUB, INFORMATION),
            new Assignment(new CommunitySafetyHub("HUB-SCAR"), INFORMATION));
  }

  @Test
  void a_team_that_owns_one_incident_and_is_told_of_another_owns_the_report() {
    RoutingDecision decision =
        RoutingPolicy.decide(
            List.of(hateCrime(NOWHERE, Strand.RACE), antiSocialBehaviour(NOWHERE)));

    assertThat(decision.assignments())
        .containsExactly(
            new Assignment(Recipient.POLICE, OWNER), new Assignment(Recipient.TRIAGE, OWNER));
  }

  @Test
  void the_rules_of_all_incidents_are_kept_in_reading_order() {
    assertThat(
            RoutingPolicy.decide(List.of(antiSocialBehaviour(NOWHERE), antiSocialBehaviour(YORK)))
                .rules())
        .containsExactly(
            RoutingRule.ANTI_SOCIAL_BEHAVIOUR_IN_YORK_IS_HANDED_OVER,
            RoutingRule.UNKNOWN_PLACE_GOES_TO_TRIAGE);
  }

  @Test
  void of_several_incidents_those_outside_are_read_by_the_owners_of_the_others() {
    assertThat(
            RoutingPolicy.decide(List.of(antiSocialBehaviour(LEEDS), antiSocialBehaviour(SELBY)))
                .assignments())
        .containsExactly(new Assignment(SELBY_HUB, OWNER));
    assertThat(
            RoutingPolicy.decide(List.of(antiSocialBehaviour(LEEDS), antiSocialBehaviour(LEEDS)))
                .assignments())
        .isEmpty();
  }

  /**
   * Every combination of a first incident with two further ones. They differ by place alone, so one
   * set of strands of each kind stands for the others.
   */
  @Test
  void every_report_of_several_incidents_has_an_owner_and_nobody_loses_what_they_alone_would_get() {
    int tried = 0;
    for (RoutingFacts first : everyCombinationOfFewStrands()) {
      List<RoutingFacts> places = everyPlaceOf(first);
      for (RoutingFacts second : places) {
        for (RoutingFacts third : places) {
          List<RoutingFacts> incidents = List.of(first, second, third);
          RoutingDecision together = RoutingPolicy.decide(incidents);
          List<RoutingDecision> alone = incidents.stream().map(RoutingPolicy::decide).toList();

          boolean refused = alone.stream().allMatch(each -> each.assignments().isEmpty());
          assertThat(together.owners().isEmpty()).as("%s", incidents).isEqualTo(refused);
          assertThat(together.assignments().stream().map(Assignment::recipient))
              .doesNotHaveDuplicates();
          assertThat(together.owners())
              .containsExactlyInAnyOrderElementsOf(
                  alone.stream().flatMap(each -> each.owners().stream()).distinct().toList());
          assertThat(together.assignments().stream().map(Assignment::recipient))
              .containsExactlyInAnyOrderElementsOf(
                  alone.stream()
                      .flatMap(each -> each.assignments().stream())
                      .map(Assignment::recipient)
                      .distinct()
                      .toList());
          assertThat(together.owners().subList(0, alone.get(0).owners().size()))
              .as("who owns the first incident is named first")
              .isEqualTo(alone.get(0).owners());
          assertThat(together.rules())
              .containsExactlyInAnyOrderElementsOf(
                  alone.stream().flatMap(each -> each.rules().stream()).distinct().toList());
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(10_000);
  }

  private static List<RoutingFacts> everyCombinationOfFewStrands() {
    List<Set<Strand>> few =
        List.of(
            Set.of(),
            EnumSet.of(Strand.RACE),
            EnumSet.of(Strand.OTHER),
            EnumSet.of(Strand.NOT_SURE),
            EnumSet.of(Strand.OTHER, Strand.SEX_WORK));
    return everyCombination().stream().filter(facts -> few.contains(facts.strands())).toList();
  }

  private static List<RoutingFacts> everyPlaceOf(RoutingFacts first) {
    List<RoutingFacts> all = new ArrayList<>();
    for (Located located : List.of(SELBY, SCARBOROUGH, YORK, LEEDS, NOWHERE)) {
      for (boolean online : new boolean[] {false, true}) {
        all.add(
            facts(
                first.redFlag(),
                first.subject(),
                first.strands(),
                located,
                online,
                first.toTriageIfOutside()));
      }
    }
    return all;
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
