package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.referral.HistoryRow;
import communitysafety.shared.referral.WordsNeeded;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.submission.Reference;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Past the consents, for serious risk: by whom, by which power, why, and where it stands. */
class DisclosingTest {

  private static final EnumSet<Permission> ORDINARY =
      EnumSet.of(Permission.READ_REPORTS, Permission.MOVE_REFERRALS);

  private final ConsentedReports reports = new ConsentedReports();

  @Test
  void a_disclosure_names_who_decided_it_by_which_power_and_why() {
    Reference reference = reports.named(Consents.NOTHING);
    StaffMember supervisor = reports.member("POLICE");

    reports.disclose(reference, supervisor, ConsentLevel.WHO_I_AM);

    ConsentView view = reports.consents(reference, reports.member("POLICE", ORDINARY));
    assertThat(view.disclosures())
        .extracting(
            DisclosureRow::staffName,
            DisclosureRow::level,
            DisclosureRow::power,
            DisclosureRow::reason)
        .containsExactly(
            tuple(
                supervisor.displayName(),
                ConsentLevel.WHO_I_AM,
                DisclosurePower.VITAL_INTERESTS,
                ConsentedReports.REASON));
    assertThat(view.agreed())
        .as("the consents stay as they are")
        .isEqualTo(ConsentLevel.COUNT_ONLY);
    assertThat(view.reach()).isEqualTo(ConsentLevel.WHO_I_AM);
    assertThat(reports.consents(reference, reports.member("HUB-SELB")).disclosures())
        .as("what the hub sees of it")
        .isEmpty();
  }

  @Test
  void no_more_is_disclosed_than_was_said_to_be_needed() {
    Reference reference = reports.named(Consents.NOTHING);
    StaffMember supervisor = reports.member("POLICE");

    reports.disclose(reference, supervisor, ConsentLevel.WHAT_HAPPENED);

    ReportView view = reports.read(reference, supervisor);
    assertThat(view.account()).isPresent();
    assertThat(view.identityWithheld()).isTrue();
    assertThat(view.contactWithheld()).isTrue();
  }

  @Test
  void who_lacks_the_permission_discloses_nothing() {
    Reference reference = reports.named(Consents.NOTHING);
    StaffMember ordinary = reports.member("POLICE", ORDINARY);

    assertThatThrownBy(() -> reports.disclose(reference, ordinary, ConsentLevel.CONTACT_ME))
        .isInstanceOf(NotPermitted.class);

    assertThat(reports.read(reference, ordinary).account()).isEmpty();
  }

  @Test
  void nothing_is_disclosed_of_a_report_that_is_not_the_teams() {
    Reference reference = reports.named(Consents.NOTHING);

    assertThatThrownBy(
            () ->
                reports.disclose(reference, reports.member("HUB-SCAR"), ConsentLevel.WHAT_HAPPENED))
        .isInstanceOf(ReportNotFound.class);
  }

  @Test
  void a_reason_is_needed_and_has_an_end() {
    Reference reference = reports.named(Consents.NOTHING);
    StaffMember supervisor = reports.member("POLICE");

    for (String reason :
        new String[] {null, "", "  because   ", "x".repeat(501), "a\0".repeat(9)}) {
      assertThatThrownBy(
              () -> reports.disclose(reference, supervisor, ConsentLevel.CONTACT_ME, reason, false))
          .isInstanceOf(WordsNeeded.class);
    }
    reports.disclose(reference, supervisor, ConsentLevel.CONTACT_ME, "🙏".repeat(500), false);
    assertThat(reports.read(reference, supervisor).contact()).isPresent();
  }

  @Test
  void what_may_be_read_already_is_not_disclosed_again() {
    Reference reference =
        reports.named(new Consents(ConsentLevel.WHO_I_AM, ConsentLevel.COUNT_ONLY, false));
    StaffMember supervisor = reports.member("POLICE");

    assertThatThrownBy(() -> reports.disclose(reference, supervisor, ConsentLevel.WHO_I_AM))
        .isInstanceOf(NothingToDisclose.class);
    reports.disclose(reference, supervisor, ConsentLevel.CONTACT_ME);
    assertThatThrownBy(() -> reports.disclose(reference, supervisor, ConsentLevel.CONTACT_ME))
        .isInstanceOf(NothingToDisclose.class);
  }

  @Test
  void the_history_tells_the_own_team_who_and_why_and_other_teams_only_that_it_was_done() {
    Reference reference = reports.named(Consents.NOTHING);
    StaffMember supervisor = reports.member("POLICE");
    reports.disclose(reference, supervisor, ConsentLevel.WHAT_HAPPENED);

    assertThat(disclosed(reference, "POLICE"))
        .extracting(HistoryRow::name, HistoryRow::code, HistoryRow::words)
        .containsExactly(
            tuple(supervisor.displayName(), "VITAL_INTERESTS", ConsentedReports.REASON));
    assertThat(disclosed(reference, "HUB-SELB"))
        .extracting(HistoryRow::name, HistoryRow::code, HistoryRow::words)
        .containsExactly(tuple(null, null, ""));
  }

  private List<HistoryRow> disclosed(Reference reference, String team) {
    return reports.trail(reference, reports.member(team)).stream()
        .filter(row -> row.action() == AuditAction.DISCLOSED_FOR_SERIOUS_RISK)
        .toList();
  }

  @Test
  void the_reporter_is_told_of_what_is_safe_to_tell_and_of_nothing_else() {
    Reference reference = reports.named(Consents.NOTHING);
    StaffMember police = reports.member("POLICE");
    reports.disclose(reference, police, ConsentLevel.WHAT_HAPPENED, ConsentedReports.REASON, true);
    reports.disclose(reference, police, ConsentLevel.CONTACT_ME, ConsentedReports.REASON, false);

    assertThat(reports.told(reference))
        .extracting(ToldDisclosure::team, ToldDisclosure::level, ToldDisclosure::power)
        .containsExactly(
            tuple("POLICE", ConsentLevel.WHAT_HAPPENED, DisclosurePower.VITAL_INTERESTS));
  }

  @Test
  void a_team_sees_its_own_entries_of_the_register_and_its_keeper_sees_all() {
    Reference one = reports.named(Consents.NOTHING);
    Reference other = reports.named(Consents.NOTHING);
    reports.disclose(one, reports.member("POLICE"), ConsentLevel.WHO_I_AM);
    reports.disclose(other, reports.member("HUB-SELB"), ConsentLevel.WHO_I_AM);

    assertThat(registerOf(reports.member("POLICE", ORDINARY))).contains(one).doesNotContain(other);
    assertThat(registerOf(reports.member("HUB-SELB", ORDINARY)))
        .contains(other)
        .doesNotContain(one);
    assertThat(registerOf(reports.member("HUB-SCAR", ORDINARY))).isEmpty();
    EnumSet<Permission> keeper =
        EnumSet.of(Permission.READ_REPORTS, Permission.READ_DISCLOSURE_REGISTER);
    assertThat(registerOf(reports.member("HUB-SCAR", keeper))).contains(one, other);
    assertThatThrownBy(() -> registerOf(reports.member("POLICE", EnumSet.noneOf(Permission.class))))
        .isInstanceOf(NotPermitted.class);
  }

  private List<Reference> registerOf(StaffMember reader) {
    return reports.register(reader, DisclosureSort.NEWEST, 0, 100).rows().stream()
        .map(DisclosureRow::reference)
        .toList();
  }

  @Test
  void the_register_is_sorted_and_paged_by_the_database() {
    for (int i = 0; i < 5; i++) {
      Reference reference = reports.named(Consents.NOTHING);
      reports.disclose(reference, reports.member("HUB-SELB"), ConsentLevel.WHO_I_AM);
    }
    StaffMember reader = reports.member("HUB-SELB", ORDINARY);
    long total = reports.register(reader, DisclosureSort.NEWEST, 0, 2).total();
    assertThat(total).isGreaterThanOrEqualTo(5);

    for (DisclosureSort.By by : DisclosureSort.By.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        DisclosureSort sort = new DisclosureSort(by, descending);
        List<DisclosureRow> all = reports.register(reader, sort, 0, 100).rows();
        assertThat(reports.register(reader, sort, 1, 2).rows())
            .as("%s %s", by, descending)
            .isEqualTo(all.subList(1, 3));
      }
    }
    DisclosureSort byReference = new DisclosureSort(DisclosureSort.By.REFERENCE, false);
    assertThat(reports.register(reader, byReference, 0, 100).rows())
        .extracting(row -> row.reference().value())
        .isSorted();
    assertThat(reports.register(reader, byReference, 0, 1_000_000).rows())
        .hasSizeLessThanOrEqualTo(DisclosureRegister.LONGEST_PAGE);
  }
}
