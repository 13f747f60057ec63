package communitysafety.consultation.response;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.ConsultationClosed;
import communitysafety.consultation.publication.Particulars;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.Publishing;
import communitysafety.consultation.publication.Topic;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.Wording;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.UseCases;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.outbox.OutboxMessage;
import communitysafety.shared.privacy.KeyEpochs;
import communitysafety.shared.privacy.KeysForTests;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.staff.StaffMember;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Takes part in consultations on the tests' PostgreSQL: one survey, as many consultations. */
final class Responding {

  static final Survey SURVEY = new ColoursSurvey();

  final JoinedDatabase joined = new JoinedDatabase();
  final UseCases portal;
  final StaffMember author = Publishing.member("TRIAGE");

  Responding() {
    portal =
        new UseCases(AuditEntry.class, Referral.class, OutboxMessage.class)
            .with(Clock.class, Clock.systemUTC())
            .with(DataSource.class, joined.source())
            .with(KeyEpochs.class, KeysForTests.oneEpoch());
  }

  <T> T the(Class<T> type) {
    return portal.the(type);
  }

  /** In one transaction of the JDBC that is joined, and another of the entities. */
  <T> T inBoth(Callable<T> work) throws Exception {
    return joined.inTransaction(
        () ->
            portal.inTransaction(
                entities -> {
                  try {
                    return work.call();
                  } catch (RuntimeException e) {
                    throw e;
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }));
  }

  PublicConsultation open(Audience audience, boolean anonymous) throws SQLException {
    return consultation(audience, anonymous, Instant.now().plus(Duration.ofDays(30)));
  }

  PublicConsultation openFor(String team) throws SQLException {
    return consultation(team, Audience.OPEN, false, Instant.now().plus(Duration.ofDays(30)));
  }

  PublicConsultation consultation(Audience audience, boolean anonymous, Instant closes)
      throws SQLException {
    return consultation("TRIAGE", audience, anonymous, closes);
  }

  private PublicConsultation consultation(
      String team, Audience audience, boolean anonymous, Instant closes) throws SQLException {
    UUID id = UUID.randomUUID();
    String slug = "c-" + id;
    Instant opens = closes.minus(Duration.ofDays(60));
    try (Connection connection = superuser()) {
      run(
          connection,
          "insert into consultation.consultation (id, slug, team, state, area, topics, audience,"
              + " anonymous, opens_at, closes_at, particulars, promise_owner, promise_by,"
              + " survey_version) values (?, ?, ?, 'PUBLISHED', 'COUNTY', 'EVERYTHING', ?,"
              + " ?, ?, ?, '"
              + Publishing.PLAIN_PARTICULARS
              + "', 'Manager', '2099-01-01', 1)",
          id,
          slug,
          team,
          audience.name(),
          anonymous,
          OffsetDateTime.ofInstant(opens, ZoneOffset.UTC),
          OffsetDateTime.ofInstant(closes, ZoneOffset.UTC));
      run(
          connection,
          "insert into consultation.survey_version (consultation, number, document, digest,"
              + " proposed_by, published_by, published_at) values (?, 1, '{}', '', ?, ?, now())",
          id,
          author.id(),
          Publishing.member("TRIAGE").id());
    }
    return new PublicConsultation(
        id,
        slug,
        team,
        "COUNTY",
        Set.of(Topic.EVERYTHING),
        audience,
        anonymous,
        opens,
        closes,
        null,
        1,
        SURVEY,
        new Particulars(
            Wording.of("en", "Colours of the county"),
            Wording.of("en", "Which do you like?"),
            Wording.NONE,
            Wording.of("en", "hub@example.org"),
            Wording.of("en", "Call 01609 123456"),
            Wording.NONE,
            List.of()),
        new PublicConsultation.Promise("Manager", LocalDate.parse("2099-01-01")),
        null,
        List.of(),
        0);
  }

  /** Codes put down as the portal does. */
  List<EntryCode> codes(PublicConsultation consultation, int number) throws Exception {
    return inBoth(
        () -> the(MakeEntryCodes.class).make(author, consultation.id(), number, Channel.WEB));
  }

  UUID quota(PublicConsultation consultation, String condition, int wanted) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = superuser()) {
      run(
          connection,
          "insert into consultation.quota (id, consultation, name, condition, wanted)"
              + " values (?, ?, ?, ?, ?)",
          id,
          consultation.id(),
          id.toString(),
          condition,
          wanted);
    }
    return id;
  }

  SendingResult send(PublicConsultation consultation, Answers answers, EntryCode code)
      throws Exception {
    return joined.inTransaction(() -> sendNow(consultation, answers, code));
  }

  /** In the transaction that is running. */
  SendingResult sendNow(PublicConsultation consultation, Answers answers, EntryCode code) {
    return the(SendResponse.class)
        .send(
            new Sending(consultation, answers, "en", Channel.WEB, true, Optional.ofNullable(code)));
  }

  int mix(PublicConsultation consultation) throws Exception {
    return joined.inTransaction(() -> the(MixResponses.class).mix(consultation.id()));
  }

  void close(PublicConsultation consultation) throws Exception {
    joined.inTransaction(
        () -> {
          try (Statement statement = joined.connection().createStatement()) {
            statement.execute(
                "select set_config('portal.consultation', '%s', true)"
                    .formatted(consultation.id()));
            statement.execute(
                "update consultation.consultation set state = 'CLOSED', closed_at = now()"
                    + " where id = '%s'".formatted(consultation.id()));
          }
          the(EndParticipation.class).end(new ConsultationClosed(consultation.id()));
          return null;
        });
  }

  /** What was answered, opened as the counting does, in the order asked for. */
  List<SealedResponse> responses(PublicConsultation consultation, String order) throws Exception {
    return joined.inTransaction(
        () -> {
          var key = the(ResponseKeys.class).find(consultation.id());
          List<SealedResponse> opened = new ArrayList<>();
          try (Connection connection = superuser();
              Statement statement = connection.createStatement();
              ResultSet row =
                  statement.executeQuery(
                      "select sealed, id from consultation.response where consultation = '%s'"
                              .formatted(consultation.id())
                          + " order by "
                          + order)) {
            while (row.next()) {
              opened.add(
                  ResponseSeal.open(
                      row.getBytes(1), row.getObject(2, UUID.class), key.orElseThrow()));
            }
          }
          return opened;
        });
  }

  static List<String> column(String query, Object... values) throws SQLException {
    List<String> column = new ArrayList<>();
    try (Connection connection = superuser();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          column.add(row.getString(1));
        }
      }
    }
    return column;
  }

  static String ask(String query, Object... values) throws SQLException {
    return column(query, values).get(0);
  }

  static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  static Connection superuser() throws SQLException {
    PGSimpleDataSource source = (PGSimpleDataSource) PortalDatabase.get().owner();
    source.setUser("postgres");
    return source.getConnection();
  }
}
