package communitysafety.reporting.report;

import communitysafety.reporting.incident.Act;
import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Incident;
import communitysafety.reporting.incident.Incident.AntiSocialBehaviour;
import communitysafety.reporting.incident.Incident.HateCrime;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.incident.Strand;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.hub.PlaceTables;
import communitysafety.shared.hub.Postcode;
import communitysafety.shared.outbox.OutboxMessage;
import communitysafety.shared.privacy.KeyEpochs;
import communitysafety.shared.privacy.KeysForTests;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import communitysafety.shared.submission.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Submits and opens reports on the tests' PostgreSQL, and knows some to submit. */
final class ReportsOnDatabase {

  static final StaffMember POLICE = member("POLICE", TeamKind.POLICE_HATE_CRIME_TEAM);
  static final StaffMember SELBY = member("HUB-SELB", TeamKind.COMMUNITY_SAFETY_HUB);
  static final StaffMember SCARBOROUGH = member("HUB-SCAR", TeamKind.COMMUNITY_SAFETY_HUB);

  static final String IN_SELBY = "YO8 9FT";
  static final String IN_SCARBOROUGH = "YO11 1AA";

  private final UseCases portal;

  ReportsOnDatabase(Clock clock) {
    portal =
        new UseCases(
                Report.class,
                ReportPart.class,
                Referral.class,
                OutboxMessage.class,
                AuditEntry.class,
                ConsentChange.class)
            .with(Clock.class, clock)
            .with(DataSource.class, PortalDatabase.get().app())
            .with(KeyEpochs.class, KeysForTests.oneEpoch());
  }

  ReportReceipt submit(Submission submission) {
    return portal.inTransaction(e -> portal.the(SubmitReport.class).submit(submission));
  }

  ReportView open(Reference reference, StaffMember reader) {
    return portal.inTransaction(e -> portal.the(ReadReport.class).open(reference, reader));
  }

  /** Hate crime and anti-social behaviour with an answer to every question there is. */
  static Submission everything() {
    Details details = EveryAnswer.of(Details.class);
    return submission(
        new Reporter(
            Relation.PROFESSIONAL,
            Agreement.YES,
            new Identity.Named(
                canary("name"),
                new Contact(
                    canary("email"),
                    canary("phone"),
                    Contact.Channel.PHONE,
                    EveryAnswer.of(SafeContact.class))),
            EveryAnswer.of(Workplace.class),
            true),
        List.of(
            new HateCrime(EnumSet.allOf(Strand.class), canary("somethingElse")),
            new AntiSocialBehaviour(
                EnumSet.of(Behaviour.NOISE), Qualifier.PERSONAL, Impact.SEVERELY)),
        List.of(further("first", IN_SCARBOROUGH), further("second", IN_SELBY)),
        details,
        new Consents(ConsentLevel.CONTACT_ME, ConsentLevel.CONTACT_ME, true));
  }

  static Submission submission(
      Reporter reporter,
      List<Incident> incidents,
      List<FurtherIncident> further,
      Details details,
      Consents consents) {
    return new Submission(
        Channel.WEB,
        false,
        reporter,
        incidents,
        canary("account"),
        new Occurrence(Occurrence.Precision.ONGOING, null, null, canary("when")),
        place(IN_SELBY, "place"),
        further,
        details,
        consents,
        false);
  }

  static Reporter anonymous() {
    return new Reporter(Relation.VICTIM, null, new Identity.Anonymous(), null, false);
  }

  static Incident noise() {
    return new AntiSocialBehaviour(EnumSet.of(Behaviour.NOISE), null, null);
  }

  static Details.Risk risk(Details.Risk.Danger danger) {
    return new Details.Risk(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        danger == null ? null : EnumSet.of(danger));
  }

  static Details detailsOf(Details.Risk risk) {
    return new Details(
        null, null, EnumSet.of(Act.THREATS), null, null, null, null, null, null, risk, null, null);
  }

  static FurtherIncident further(String which, String postcode) {
    return new FurtherIncident(
        canary("further " + which),
        new Occurrence(
            Occurrence.Precision.PERIOD,
            LocalDate.parse("1999-03-04"),
            LocalDate.parse("1999-03-05"),
            canary("further when " + which)),
        place(postcode, "further place " + which));
  }

  private static Place place(String postcode, String what) {
    return new Place(
        Place.Kind.ADDRESS,
        canary(what),
        PlaceTables.locator().locate(Postcode.read(postcode).orElseThrow()));
  }

  private static PersonalText canary(String what) {
    return new PersonalText("canary " + what);
  }

  private static StaffMember member(String team, TeamKind kind) {
    return new StaffMember(
        UUID.randomUUID(), "A member", team, kind, EnumSet.allOf(Permission.class));
  }
}
