package communitysafety.reporting.report;

import communitysafety.reporting.incident.Incident.HateCrime;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Strand;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.hub.PlaceTables;
import communitysafety.shared.hub.Postcode;
import communitysafety.shared.outbox.OutboxMessage;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.privacy.FreshKeys;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.referral.HistoryRow;
import communitysafety.shared.referral.ReadHistory;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffAccount;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import communitysafety.shared.submission.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Reports of hate crime in Selby with a word of its own in every field, and what the reporter and
 * staff do with them, through the use cases.
 */
final class ConsentedReports {

  /** By part and field; what is asked beyond the first questions is filled in as it is. */
  static final Map<String, String> CANARIES = canaries();

  private static Map<String, String> canaries() {
    Map<String, String> canaries =
        new TreeMap<>(
            Map.of(
                "ACCOUNT.account", "canary-of-the-account",
                "ACCOUNT.somethingElse", "canary-of-something-else",
                "ACCOUNT.when", "canary-of-the-time",
                "ACCOUNT.place", "canary-of-the-place",
                "IDENTITY.name", "Canary Ofthename",
                "CONTACT.email", "canary-of-the-email@example.invalid",
                "CONTACT.phone", "07700 900123"));
    every(Details.class).forEach(words -> canaries.put("DETAILS." + words, words));
    EveryAnswer.words(ReportsOnDatabase.further("one", "YO8 9FT"))
        .forEach(words -> canaries.put("DETAILS." + words, words));
    every(Workplace.class).forEach(words -> canaries.put("IDENTITY." + words, words));
    every(SafeContact.class).forEach(words -> canaries.put("CONTACT." + words, words));
    return Map.copyOf(canaries);
  }

  private static Set<String> every(Class<? extends Record> type) {
    return EveryAnswer.words(EveryAnswer.of(type));
  }

  static final String REASON = "They said they would be killed tonight.";

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static UseCases portal;

  private static synchronized UseCases portal() {
    if (portal == null) {
      try {
        Path keys = Files.createTempDirectory("keys");
        portal =
            new UseCases(
                    AuditEntry.class,
                    OutboxMessage.class,
                    Referral.class,
                    StaffAccount.class,
                    ConsentChange.class,
                    Disclosure.class,
                    Report.class,
                    ReportPart.class)
                .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC))
                .with(DataKeys.class, FreshKeys.in(keys.resolve("kek")));
        // Made here, so that no two threads make it.
        portal.the(ChangeConsents.class);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return portal;
  }

  Reference named(Consents consents) {
    Contact contact =
        new Contact(
            personal("CONTACT.email"),
            personal("CONTACT.phone"),
            Contact.Channel.EMAIL,
            EveryAnswer.of(SafeContact.class));
    return submit(new Identity.Named(personal("IDENTITY.name"), contact), consents).reference();
  }

  Reference anonymous(Consents consents) {
    return submit(new Identity.Anonymous(), consents).reference();
  }

  ReportReceipt submit(Identity identity, Consents consents) {
    Submission submission =
        new Submission(
            Channel.WEB,
            false,
            new Reporter(
                Relation.PROFESSIONAL,
                Agreement.YES,
                identity,
                identity.fold(named -> EveryAnswer.of(Workplace.class), () -> null),
                false),
            List.of(
                new HateCrime(
                    EnumSet.of(Strand.RACE, Strand.OTHER), personal("ACCOUNT.somethingElse"))),
            personal("ACCOUNT.account"),
            new Occurrence(Occurrence.Precision.ABOUT, null, null, personal("ACCOUNT.when")),
            new Place(
                Place.Kind.POSTCODE,
                personal("ACCOUNT.place"),
                PlaceTables.locator().locate(Postcode.read("YO8 9FT").orElseThrow())),
            List.of(ReportsOnDatabase.further("one", "YO8 9FT")),
            EveryAnswer.of(Details.class),
            consents,
            false);
    return portal().inTransaction(e -> portal().the(SubmitReport.class).submit(submission));
  }

  private static PersonalText personal(String field) {
    return new PersonalText(CANARIES.get(field));
  }

  ReportView read(Reference reference, StaffMember reader) {
    return portal().inTransaction(e -> portal().the(ReadReport.class).open(reference, reader));
  }

  ConsentView consents(Reference reference, StaffMember reader) {
    return portal().inTransaction(e -> portal().the(ReadConsents.class).seenBy(reader, reference));
  }

  List<HistoryRow> trail(Reference reference, StaffMember reader) {
    UUID report = id(reference);
    return portal().inTransaction(e -> portal().the(ReadHistory.class).read(reader, report));
  }

  Consents change(Reference reference, int seen, Consents wanted) {
    return changeOf(id(reference), seen, wanted);
  }

  Consents changeOf(UUID report, int seen, Consents wanted) {
    return portal()
        .inTransaction(e -> portal().the(ChangeConsents.class).change(report, seen, wanted));
  }

  List<ConsentRow> history(Reference reference) {
    return historyOf(id(reference));
  }

  List<ConsentRow> historyOf(UUID report) {
    return portal().inTransaction(e -> portal().the(ReadConsents.class).history(report));
  }

  List<ToldDisclosure> told(Reference reference) {
    UUID report = id(reference);
    return portal().inTransaction(e -> portal().the(ReadConsents.class).disclosures(report));
  }

  void disclose(Reference reference, StaffMember member, ConsentLevel level) {
    disclose(reference, member, level, REASON, true);
  }

  void disclose(
      Reference reference, StaffMember member, ConsentLevel level, String reason, boolean tell) {
    portal()
        .doInTransaction(
            e ->
                portal()
                    .the(DiscloseForSeriousRisk.class)
                    .disclose(
                        member, reference, level, DisclosurePower.VITAL_INTERESTS, reason, tell));
  }

  DisclosurePage register(StaffMember member, DisclosureSort sort, int first, int size) {
    return portal()
        .inTransaction(e -> portal().the(DisclosureRegister.class).page(member, sort, first, size));
  }

  /** One member of each kind of team, with every permission. */
  List<StaffMember> oneOfEachKind() {
    return List.of(member("POLICE"), member("HUB-SELB"), member("TRIAGE"), member("YORK"));
  }

  StaffMember member(String team) {
    return member(team, EnumSet.allOf(Permission.class));
  }

  StaffMember member(String team, EnumSet<Permission> permissions) {
    TeamKind kind =
        switch (team) {
          case "POLICE" -> TeamKind.POLICE_HATE_CRIME_TEAM;
          case "TRIAGE" -> TeamKind.TRIAGE;
          case "YORK" -> TeamKind.CITY_OF_YORK;
          default -> TeamKind.COMMUNITY_SAFETY_HUB;
        };
    return new StaffMember(UUID.randomUUID(), "A member of " + team, team, kind, permissions);
  }

  /** In place of the referrals that routing made: one to a team of each kind, in one role. */
  void referToAll(Reference reference, ReferralRole role) {
    asOwner("delete from shared.outbox_message where submission = ?", id(reference));
    asOwner("delete from shared.referral where submission = ?", id(reference));
    oneOfEachKind().forEach(member -> refer(reference, member.team(), role));
  }

  void refer(Reference reference, String team, ReferralRole role) {
    asOwner(
        "insert into shared.referral (id, submission, reference, subject, area, recipient, role,"
            + " red_flag, received_at, respond_by, status) values (gen_random_uuid(), ?, ?,"
            + " 'HATE_CRIME', 'HUB-SELB', ?, ?, false, now(), current_date, 'AWAITING')",
        id(reference),
        reference.value(),
        team,
        role.name());
  }

  /**
   * @param kinds of team, for every part of the report
   */
  void releaseBehindTheBackOfTheConsents(Reference reference, String kinds) {
    asOwner(
        "update reporting.report_part set shared_with = ? where report = ?", kinds, id(reference));
  }

  static UUID id(Reference reference) {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement select =
            connection.prepareStatement("select id from reporting.report where reference = ?")) {
      select.setString(1, reference.value());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void asOwner(String command, Object... values) {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement statement = connection.prepareStatement(command)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
