package communitysafety.reporting.conversation;

import communitysafety.reporting.incident.Incident.HateCrime;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.report.Channel;
import communitysafety.reporting.report.Consents;
import communitysafety.reporting.report.Details;
import communitysafety.reporting.report.Identity;
import communitysafety.reporting.report.Relation;
import communitysafety.reporting.report.Report;
import communitysafety.reporting.report.ReportReceipt;
import communitysafety.reporting.report.Reporter;
import communitysafety.reporting.report.Submission;
import communitysafety.reporting.report.SubmitReport;
import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.hub.PlaceTables;
import communitysafety.shared.hub.Postcode;
import communitysafety.shared.outbox.OutboxMessage;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.privacy.FreshKeys;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffAccount;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Anonymous reports of hate crime in Selby, and what reporters and staff do afterwards. */
final class Reporting {

  private final MovableClock clock;
  private final UseCases portal;

  Reporting(MovableClock clock) {
    this.clock = clock;
    try {
      portal =
          new UseCases(
                  AuditEntry.class,
                  OutboxMessage.class,
                  Referral.class,
                  StaffAccount.class,
                  Message.class,
                  Report.class,
                  hidden("ReportPart"),
                  hidden("ConsentChange"),
                  hidden("Disclosure"))
              .with(Clock.class, clock)
              .with(DataKeys.class, FreshKeys.in(Files.createTempDirectory("keys").resolve("kek")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> hidden(String entity) {
    try {
      return Class.forName("communitysafety.reporting.report." + entity);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  MovableClock clock() {
    return clock;
  }

  ReportReceipt submit(Consents consents) {
    Submission submission =
        new Submission(
            Channel.WEB,
            false,
            new Reporter(Relation.VICTIM, null, new Identity.Anonymous(), null, false),
            List.of(new HateCrime(EnumSet.of(Strand.RACE), null)),
            new PersonalText("He shouted at me."),
            new Occurrence(Occurrence.Precision.ONGOING, null, null, null),
            new Place(
                Place.Kind.POSTCODE,
                new PersonalText("YO8 9FT"),
                PlaceTables.locator().locate(Postcode.read("YO8 9FT").orElseThrow())),
            List.of(),
            Details.NONE,
            consents,
            false);
    return portal.inTransaction(e -> the(SubmitReport.class).submit(submission));
  }

  /**
   * @return the locator of the code
   */
  byte[] keepCode(ReportReceipt receipt) {
    byte[] locator = new byte[32];
    new Random().nextBytes(locator);
    boolean kept = keep(receipt, locator);
    if (!kept) {
      throw new IllegalStateException("it has a code already");
    }
    return locator;
  }

  boolean keep(ReportReceipt receipt, byte[] locator) {
    return portal.inTransaction(
        e -> the(KeepReturnCode.class).keep(receipt.report(), receipt.reference(), locator));
  }

  Optional<UUID> find(byte[] locator) {
    return portal.inTransaction(e -> the(FindByReturnCode.class).find(locator));
  }

  int removeExpired() {
    return portal.inTransaction(e -> the(RemoveExpiredReturnCodes.class).remove());
  }

  void write(UUID report, Message.Kind kind, MessageWords words) {
    portal.doInTransaction(e -> the(WriteAsReporter.class).write(report, kind, words));
  }

  void write(UUID report, String words) {
    write(report, Message.Kind.MESSAGE, MessageWords.of(words));
  }

  void reply(StaffMember writer, UUID report, String words) {
    portal.doInTransaction(e -> the(ReplyToReporter.class).reply(writer, report, words));
  }

  Conversation asReporter(UUID report, Optional<UUID> before) {
    return portal.inTransaction(e -> the(ReadConversation.class).asReporter(report, before));
  }

  TeamConversation asTeam(StaffMember reader, UUID report) {
    return portal.inTransaction(
        e -> the(ReadConversation.class).asTeam(reader, report, Optional.empty()));
  }

  Standing standing(UUID report) {
    return portal.inTransaction(e -> the(ReadStanding.class).of(report));
  }

  <T> T the(Class<T> type) {
    return portal.the(type);
  }

  UseCases portal() {
    return portal;
  }

  static StaffMember member(String team) {
    return member(team, EnumSet.allOf(Permission.class));
  }

  static StaffMember member(String team, EnumSet<Permission> permissions) {
    TeamKind kind =
        team.equals("POLICE")
            ? TeamKind.POLICE_HATE_CRIME_TEAM
            : team.equals("TRIAGE") ? TeamKind.TRIAGE : TeamKind.COMMUNITY_SAFETY_HUB;
    return new StaffMember(UUID.randomUUID(), "A member of " + team, team, kind, permissions);
  }

  /** As the schema's owner, who sees everything. */
  static String ask(String sql, Object... values) {
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
