package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import communitysafety.reporting.report.ReportPart.Part;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.referral.HistoryRow;
import communitysafety.shared.staff.TeamKind;
import communitysafety.shared.submission.Reference;
import communitysafety.shared.submission.References;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a reporter lets whom know, and how they change it. */
class ConsentsTest {

  private static final Consents POLICE_MAY_CALL =
      new Consents(ConsentLevel.CONTACT_ME, ConsentLevel.WHAT_HAPPENED, false);

  private final ConsentedReports reports = new ConsentedReports();

  @Test
  void each_level_of_the_ladder_holds_those_below_it() {
    assertThat(ConsentLevel.values())
        .containsExactly(
            ConsentLevel.COUNT_ONLY,
            ConsentLevel.WHAT_HAPPENED,
            ConsentLevel.WHO_I_AM,
            ConsentLevel.CONTACT_ME);
    assertThat(ConsentLevel.WHO_I_AM.allows(ConsentLevel.WHAT_HAPPENED)).isTrue();
    assertThat(ConsentLevel.WHO_I_AM.allows(ConsentLevel.WHO_I_AM)).isTrue();
    assertThat(ConsentLevel.WHO_I_AM.allows(ConsentLevel.CONTACT_ME)).isFalse();
  }

  @Test
  void who_gave_no_name_chooses_between_the_first_two_levels() {
    assertThat(ConsentLevel.offeredTo(false))
        .containsExactly(ConsentLevel.COUNT_ONLY, ConsentLevel.WHAT_HAPPENED);
    assertThat(ConsentLevel.offeredTo(true)).containsExactly(ConsentLevel.values());
  }

  @Test
  void hubs_triage_and_york_are_one_recipient_and_the_police_another() {
    assertThat(POLICE_MAY_CALL.mayRead(Part.ACCOUNT)).isEqualTo(EnumSet.allOf(TeamKind.class));
    assertThat(POLICE_MAY_CALL.mayRead(Part.IDENTITY))
        .isEqualTo(Set.of(TeamKind.POLICE_HATE_CRIME_TEAM));
    assertThat(
            new Consents(ConsentLevel.COUNT_ONLY, ConsentLevel.CONTACT_ME, true)
                .mayRead(Part.CONTACT))
        .isEqualTo(
            EnumSet.of(TeamKind.COMMUNITY_SAFETY_HUB, TeamKind.TRIAGE, TeamKind.CITY_OF_YORK));
    assertThat(Consents.NOTHING.mayRead(Part.ACCOUNT)).isEmpty();
  }

  @Test
  void the_log_begins_with_what_came_with_the_report_and_keeps_every_change() {
    Reference reference = reports.named(POLICE_MAY_CALL);

    Consents less = new Consents(ConsentLevel.WHAT_HAPPENED, ConsentLevel.COUNT_ONLY, true);
    assertThat(reports.change(reference, 1, less)).isEqualTo(less);
    reports.change(reference, 2, Consents.NOTHING);

    assertThat(reports.history(reference))
        .extracting(ConsentRow::number, ConsentRow::by, ConsentRow::consents)
        .containsExactly(
            tuple(3, ConsentRow.ChangedBy.REPORTER, Consents.NOTHING),
            tuple(2, ConsentRow.ChangedBy.REPORTER, less),
            tuple(1, ConsentRow.ChangedBy.REPORTER, POLICE_MAY_CALL));
    assertThat(reports.history(reference))
        .extracting(ConsentRow::textVersion)
        .containsOnly(Consents.WORDING);
  }

  @Test
  void a_change_is_in_the_history_that_every_team_with_the_report_sees_and_names_nobody() {
    Reference reference = reports.named(POLICE_MAY_CALL);
    reports.change(reference, 1, Consents.NOTHING);

    for (String team : List.of("POLICE", "HUB-SELB")) {
      assertThat(reports.trail(reference, reports.member(team)))
          .filteredOn(row -> row.action() == AuditAction.CONSENTS_CHANGED)
          .extracting(HistoryRow::actor, HistoryRow::name)
          .containsExactly(tuple("PUBLIC", null));
      assertThat(reports.consents(reference, reports.member(team)).log()).hasSize(2);
    }
  }

  @Test
  void what_changes_nothing_leaves_no_line() {
    Reference reference = reports.named(POLICE_MAY_CALL);

    assertThat(reports.change(reference, 1, POLICE_MAY_CALL)).isEqualTo(POLICE_MAY_CALL);

    assertThat(reports.history(reference)).hasSize(1);
  }

  @Test
  void who_saw_an_older_state_is_refused_and_overwrites_nothing() {
    Reference reference = reports.named(POLICE_MAY_CALL);
    reports.change(reference, 1, Consents.NOTHING);

    for (int seen : new int[] {0, 1, 3}) {
      assertThatThrownBy(() -> reports.change(reference, seen, POLICE_MAY_CALL))
          .isInstanceOf(ConsentsChangedMeanwhile.class);
    }
    assertThat(reports.history(reference).get(0).consents()).isEqualTo(Consents.NOTHING);
  }

  @Test
  void of_two_changes_at_once_one_is_refused() throws Exception {
    Reference reference = reports.named(POLICE_MAY_CALL);

    List<Object> outcomes =
        Together.run(
            () -> reports.change(reference, 1, Consents.NOTHING),
            () ->
                reports.change(
                    reference,
                    1,
                    new Consents(ConsentLevel.WHO_I_AM, ConsentLevel.WHO_I_AM, false)));

    assertThat(outcomes).filteredOn(Consents.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(ConsentsChangedMeanwhile.class::isInstance).hasSize(1);
    assertThat(reports.history(reference)).hasSize(2);
  }

  @Test
  void an_anonymous_reporter_cannot_let_anybody_know_a_name_there_is_not() {
    Reference reference = reports.anonymous(Consents.NOTHING);

    Consents inForce = reports.change(reference, 1, POLICE_MAY_CALL);

    assertThat(inForce)
        .isEqualTo(new Consents(ConsentLevel.WHAT_HAPPENED, ConsentLevel.WHAT_HAPPENED, false));
  }

  @Test
  void there_is_nothing_to_change_or_to_see_of_a_report_that_does_not_exist() {
    Reference none = new References().next();
    assertThat(reports.historyOf(UUID.randomUUID())).isEmpty();
    assertThatThrownBy(() -> reports.changeOf(UUID.randomUUID(), 1, Consents.NOTHING))
        .isInstanceOf(ReportNotFound.class);
    assertThatThrownBy(() -> reports.consents(none, reports.member("POLICE")))
        .isInstanceOf(ReportNotFound.class);
  }

  @Test
  void a_team_without_a_referral_learns_nothing_of_the_consents() {
    Reference reference = reports.named(POLICE_MAY_CALL);
    assertThatThrownBy(() -> reports.consents(reference, reports.member("HUB-SCAR")))
        .isInstanceOf(ReportNotFound.class);
  }

  @Test
  void a_team_promises_only_what_it_may_do() {
    assertThat(promised(ConsentLevel.CONTACT_ME, Contact.Channel.PHONE))
        .containsExactly(NextStep.Kind.FIRST_CONTACT, NextStep.Kind.UPDATE);
    assertThat(promised(ConsentLevel.CONTACT_ME, Contact.Channel.NONE))
        .containsExactly(NextStep.Kind.READ, NextStep.Kind.LOOK_AGAIN);
    assertThat(promised(ConsentLevel.WHO_I_AM, Contact.Channel.PHONE))
        .containsExactly(NextStep.Kind.READ, NextStep.Kind.LOOK_AGAIN);
    assertThat(promised(ConsentLevel.WHAT_HAPPENED, Contact.Channel.PHONE))
        .containsExactly(NextStep.Kind.READ, NextStep.Kind.LOOK_AGAIN);
    assertThat(promised(ConsentLevel.COUNT_ONLY, Contact.Channel.PHONE))
        .containsExactly(NextStep.Kind.COUNTED);
  }

  private List<NextStep.Kind> promised(ConsentLevel police, Contact.Channel prefers) {
    Contact contact = new Contact(null, new PersonalText("01632 960001"), prefers, null);
    return reports
        .submit(
            new Identity.Named(new PersonalText("Sam Specimen"), contact),
            new Consents(police, ConsentLevel.COUNT_ONLY, false))
        .nextSteps()
        .stream()
        .map(NextStep::kind)
        .toList();
  }
}
