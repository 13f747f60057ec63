package communitysafety.consultation.results;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.ResponseKeys;
import communitysafety.consultation.response.ResponseSeal;
import communitysafety.consultation.response.SealedResponse;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.SealBroken;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;

/**
 * All responses of a consultation as one CSV file, for its team alone: unprotected, words and all.
 * However many there are, only a few are in memory. They come in the order of their random ids,
 * which tells nothing of who came first.
 */
@Dependent
public class ExportResponses {

  /** So many rows are fetched at once. */
  static final int FETCHED = 500;

  private static final System.Logger LOG = System.getLogger(ExportResponses.class.getName());
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamConsultations own;
  private final Consultations consultations;
  private final ResponseKeys keys;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  ExportResponses(
      TeamConsultations own,
      Consultations consultations,
      ResponseKeys keys,
      AuditTrail trail,
      Clock clock) {
    this.own = own;
    this.consultations = consultations;
    this.keys = keys;
    this.trail = trail;
    this.clock = clock;
  }

  /** An export that was allowed, and of which the audit trail tells. */
  public static final class Begun {
    private final PublicConsultation consultation;

    private Begun(PublicConsultation consultation) {
      this.consultation = consultation;
    }

    /** The consultation's address, for the name of the file. */
    public String slug() {
      return consultation.slug();
    }
  }

  /**
   * Allows it, and puts it down, before the first response leaves: a line that was written together
   * with the file would be lost with a broken connection, when half of the file is gone already.
   * Needs READ_RESPONSES.
   *
   * @throws ResultsNotFound when the team has no such consultation that was published
   */
  @Transactional
  public Begun begin(StaffMember member, UUID consultation) {
    try (Connection connection = database.getConnection()) {
      PublicConsultation found =
          own.open(connection, member, Permission.READ_RESPONSES, consultation);
      trail.add(
          AuditEntry.by(member.actor(), AuditAction.RESPONSES_EXPORTED, OffsetDateTime.now(clock))
              .noting(found.slug()));
      return new Begun(found);
    } catch (SQLException e) {
      throw new PersistenceException("Responses could not be exported", e);
    }
  }

  /**
   * Writes UTF-8 with a byte order mark, RFC 4180; what a program could take for a formula has an
   * apostrophe before it. A response that somebody altered is left out, as it is not counted.
   *
   * @param out is flushed and stays open
   */
  @Transactional
  public void write(Begun begun, OutputStream out) throws IOException {
    UUID consultation = begun.consultation.id();
    Map<Integer, Survey> versions = new HashMap<>();
    List<Survey> newestFirst = new ArrayList<>();
    for (int version = begun.consultation.surveyVersion(); version > 0; version--) {
      Survey survey = consultations.survey(consultation, version);
      versions.put(version, survey);
      newestFirst.add(survey);
    }
    List<String> columns = ResponseColumns.of(newestFirst);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    print(writer, columns);
    Optional<DataKey> key = keys.find(consultation);
    if (key.isPresent()) {
      try (Connection connection = database.getConnection()) {
        ConsultationScope.enter(connection, consultation);
        write(connection, consultation, versions, columns, key.get(), writer);
      } catch (SQLException e) {
        throw new PersistenceException("Responses could not be exported", e);
      }
    }
    writer.flush();
  }

  private static void write(
      Connection connection,
      UUID consultation,
      Map<Integer, Survey> versions,
      List<String> columns,
      DataKey key,
      Writer writer)
      throws SQLException, IOException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, survey_version, channel, week, sealed from consultation.response"
                + " where consultation = ? and state <> 'WITHDRAWN' order by id")) {
      select.setFetchSize(FETCHED);
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          try {
            Map<String, String> cells =
                cells(versions.get(row.getInt(2)), ResponseSeal.open(row.getBytes(5), id, key));
            cells.put(ResponseColumns.CHANNEL, row.getString(3));
            cells.put(ResponseColumns.WEEK, row.getString(4));
            print(writer, columns.stream().map(each -> cells.getOrDefault(each, "")).toList());
          } catch (SealBroken e) {
            LOG.log(System.Logger.Level.WARNING, "Response {0} does not open", id);
          }
        }
      }
    }
  }

  private static Map<String, String> cells(Survey survey, SealedResponse response) {
    Map<String, String> cells = new HashMap<>();
    cells.put(ResponseColumns.LANGUAGE, response.language());
    for (Question question : survey.questions()) {
      response
          .answers()
          .to(question.name())
          .ifPresent(answer -> cells.putAll(ResponseColumns.cells(survey, question, answer)));
    }
    return cells;
  }

  private static void print(Writer writer, List<String> cells) throws IOException {
    writer.write(CSVFormat.RFC4180.format(cells.toArray()));
    writer.write("\r\n");
  }
}
