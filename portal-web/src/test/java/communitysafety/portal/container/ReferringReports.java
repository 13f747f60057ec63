package communitysafety.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.Incident;
import communitysafety.reporting.incident.Incident.AntiSocialBehaviour;
import communitysafety.reporting.incident.Incident.HateCrime;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.report.AccountPart;
import communitysafety.reporting.report.ChangeConsents;
import communitysafety.reporting.report.Channel;
import communitysafety.reporting.report.ConsentLevel;
import communitysafety.reporting.report.Consents;
import communitysafety.reporting.report.Contact;
import communitysafety.reporting.report.ContactPart;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.DiscloseForSeriousRisk;
import communitysafety.reporting.report.DisclosurePower;
import communitysafety.reporting.report.DisclosureRegister;
import communitysafety.reporting.report.DisclosureSort;
import communitysafety.reporting.report.Identity;
import communitysafety.reporting.report.IdentityPart;
import communitysafety.reporting.report.OutsideOurArea;
import communitysafety.reporting.report.ReadReport;
import communitysafety.reporting.report.Relation;
import communitysafety.reporting.report.ReportReceipt;
import communitysafety.reporting.report.ReportView;
import communitysafety.reporting.report.Reporter;
import communitysafety.reporting.report.SafeContact;
import communitysafety.reporting.report.Submission;
import communitysafety.reporting.report.SubmitReport;
import communitysafety.shared.hub.Hubs;
import communitysafety.shared.hub.Postcode;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** From a submission to what each team may read of it, in the deployed portal. */
@Dependent
class ReferringReports {

  private static final String WORDS = "canary-words of the account";
  private static final String NAME = "Canary Name";
  private static final String EMAIL = "canary@example.invalid";
  private static final Consents EVERYTHING =
      new Consents(ConsentLevel.CONTACT_ME, ConsentLevel.CONTACT_ME, false);
  private static final String IN_SELBY = "YO8 9FT";
  private static final String IN_YORK = "YO1 6GA";
  private static final String IN_LEEDS = "LS1 1UR";

  @Inject SubmitReport submitReport;
  @Inject ReadReport readReport;
  @Inject ChangeConsents changeConsents;
  @Inject DiscloseForSeriousRisk discloseForSeriousRisk;
  @Inject DisclosureRegister disclosureRegister;
  @Inject Hubs hubs;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  /** All combinations of consents, recipients and disclosures: ConsentMatrixTest. */
  void a_team_reads_what_the_reporter_lets_it_know_and_after_a_change_what_they_let_it_know_then() {
    for (ConsentLevel police : ConsentLevel.values()) {
      for (ConsentLevel hub : ConsentLevel.values()) {
        ReportReceipt receipt = submit(hateCrime(IN_SELBY, new Consents(police, hub, false)));
        ReportView toPolice = readReport.open(receipt.reference(), police());
        ReportView toHub = readReport.open(receipt.reference(), memberOf("HUB-SELB"));
        assertThat(toPolice.referral().role()).isEqualTo(ReferralRole.OWNER);
        assertThat(toHub.referral().role()).isEqualTo(ReferralRole.INFORMATION);
        assertThat(read(toPolice)).isEqualTo(police);
        assertThat(read(toHub)).isEqualTo(hub);

        changeConsents.change(toPolice.summary().id(), 1, new Consents(hub, police, false));
        assertThat(read(readReport.open(receipt.reference(), police()))).isEqualTo(hub);
        assertThat(read(readReport.open(receipt.reference(), memberOf("HUB-SELB"))))
            .isEqualTo(police);
      }
    }
  }

  /** The level at which one would read this much. */
  private static ConsentLevel read(ReportView view) {
    List<Boolean> parts =
        List.of(
            view.account().map(AccountPart::account).filter(WORDS::equals).isPresent(),
            view.identity().map(IdentityPart::name).filter(NAME::equals).isPresent(),
            view.contact().map(ContactPart::email).filter(EMAIL::equals).isPresent());
    assertThat(parts).isSortedAccordingTo(Comparator.reverseOrder());
    return ConsentLevel.values()[(int) parts.stream().filter(part -> part).count()];
  }

  void what_is_disclosed_for_serious_risk_is_read_by_that_team_and_stands_in_the_register() {
    ReportReceipt receipt = submit(hateCrime(IN_SELBY, Consents.NOTHING));

    discloseForSeriousRisk.disclose(
        police(),
        receipt.reference(),
        ConsentLevel.WHO_I_AM,
        DisclosurePower.SAFEGUARDING_CHILD,
        "The child is at home with them now.",
        false);

    assertThat(read(readReport.open(receipt.reference(), police())))
        .isEqualTo(ConsentLevel.WHO_I_AM);
    assertThat(read(readReport.open(receipt.reference(), memberOf("HUB-SELB"))))
        .isEqualTo(ConsentLevel.COUNT_ONLY);
    assertThat(disclosureRegister.page(police(), DisclosureSort.NEWEST, 0, 20).rows().get(0))
        .satisfies(
            row -> {
              assertThat(row.reference()).isEqualTo(receipt.reference());
              assertThat(row.power()).isEqualTo(DisclosurePower.SAFEGUARDING_CHILD);
            });
  }

  void what_was_sealed_is_read_as_it_was_sent() {
    ReportReceipt receipt = submit(hateCrime(IN_SELBY, EVERYTHING));

    ReportView view = readReport.open(receipt.reference(), police());

    assertThat(view.identity().orElseThrow().name()).isEqualTo(NAME);
    assertThat(view.contact().orElseThrow().email()).isEqualTo(EMAIL);
    assertThat(view.account().orElseThrow().place()).isEqualTo(IN_SELBY);
    assertThat(view.summary().strands()).containsExactly(Strand.RACE);
    assertThat(view.summary().rules())
        .containsExactly("HATE_CRIME_GOES_TO_POLICE", "HUB_WHERE_HATE_CRIME_HAPPENED_IS_TOLD");
    assertThat(view.toString()).doesNotContain("anary");
  }

  void nobody_but_the_teams_it_was_referred_to_learns_that_a_report_exists() {
    ReportReceipt receipt = submit(hateCrime(IN_SELBY, EVERYTHING));

    for (StaffMember stranger :
        List.of(memberOf("HUB-SCAR"), memberOf("TRIAGE"), memberOf("YORK"))) {
      assertThatThrownBy(() -> readReport.open(receipt.reference(), stranger))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_FOUND));
    }
  }

  void a_member_without_the_permission_reads_nothing() {
    ReportReceipt receipt = submit(hateCrime(IN_SELBY, EVERYTHING));
    StaffMember without =
        new StaffMember(
            UUID.randomUUID(), "Nobody", "POLICE", TeamKind.POLICE_HATE_CRIME_TEAM, Set.of());

    assertThatThrownBy(() -> readReport.open(receipt.reference(), without))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_PERMITTED));
  }

  void anti_social_behaviour_in_york_is_in_the_inbox_of_york_and_in_no_other() {
    ReportReceipt receipt = submit(antiSocialBehaviour(IN_YORK));

    assertThat(readReport.open(receipt.reference(), memberOf("YORK")).referral().role())
        .isEqualTo(ReferralRole.OWNER);
    assertThatThrownBy(() -> readReport.open(receipt.reference(), police()))
        .isInstanceOf(Refusal.class);
  }

  void each_recipient_has_a_message_waiting_though_no_mail_server_is_set() throws SQLException {
    int before = count("shared.outbox_message");

    submit(hateCrime(IN_SELBY, Consents.NOTHING));

    assertThat(count("shared.outbox_message")).isEqualTo(before + 2);
  }

  void what_is_refused_leaves_nothing_behind() throws SQLException {
    int keys = count("shared.data_key");
    int messages = count("shared.outbox_message");

    assertThatThrownBy(() -> submit(antiSocialBehaviour(IN_LEEDS)))
        .isInstanceOf(OutsideOurArea.class);

    assertThat(count("shared.data_key")).isEqualTo(keys);
    assertThat(count("shared.outbox_message")).isEqualTo(messages);
  }

  void without_a_team_nothing_is_read_and_the_pool_remembers_none() throws SQLException {
    ReportReceipt receipt = submit(hateCrime(IN_SELBY, Consents.NOTHING));
    readReport.open(receipt.reference(), police());

    for (int i = 0; i < 30; i++) {
      assertThat(count("shared.referral")).isZero();
      assertThat(count("reporting.report")).isZero();
      assertThat(count("reporting.report_part")).isZero();
      assertThat(count("reporting.consent_change")).isZero();
      assertThat(count("reporting.disclosure")).isZero();
      assertThat(count("shared.audit_entry")).isZero();
    }
  }

  void the_application_can_neither_change_nor_remove_what_the_audit_trail_holds() {
    for (String deed :
        List.of(
            "update shared.audit_entry set action = 'X'",
            "delete from shared.audit_entry",
            "delete from shared.data_key",
            "delete from reporting.report",
            "truncate shared.audit_entry",
            "set role portal_owner")) {
      assertThatThrownBy(() -> execute(deed))
          .as(deed)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  private ReportReceipt submit(Submission submission) {
    return submitReport.submit(submission);
  }

  private Submission hateCrime(String postcode, Consents consents) {
    return submission(new HateCrime(EnumSet.of(Strand.RACE), null), postcode, consents);
  }

  private Submission antiSocialBehaviour(String postcode) {
    return submission(
        new AntiSocialBehaviour(EnumSet.of(Behaviour.NOISE), null, null),
        postcode,
        Consents.NOTHING);
  }

  private Submission submission(Incident incident, String postcode, Consents consents) {
    Contact contact =
        new Contact(new PersonalText(EMAIL), null, Contact.Channel.EMAIL, SafeContact.NOT_SAID);
    return new Submission(
        Channel.WEB,
        false,
        new Reporter(
            Relation.VICTIM,
            null,
            new Identity.Named(new PersonalText(NAME), contact),
            null,
            false),
        List.of(incident),
        new PersonalText(WORDS),
        new Occurrence(Occurrence.Precision.ONGOING, null, null, null),
        new Place(
            Place.Kind.POSTCODE,
            new PersonalText(postcode),
            hubs.locator().locate(Postcode.read(postcode).orElseThrow())),
        List.of(),
        Details.NONE,
        consents,
        false);
  }

  private static StaffMember police() {
    return memberOf("POLICE");
  }

  private static StaffMember memberOf(String team) {
    TeamKind kind =
        switch (team) {
          case "POLICE" -> TeamKind.POLICE_HATE_CRIME_TEAM;
          case "TRIAGE" -> TeamKind.TRIAGE;
          case "YORK" -> TeamKind.CITY_OF_YORK;
          default -> TeamKind.COMMUNITY_SAFETY_HUB;
        };
    return new StaffMember(
        UUID.randomUUID(), "A member", team, kind, EnumSet.allOf(Permission.class));
  }

  private int count(String table) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void execute(String deed) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(deed);
    }
  }
}
