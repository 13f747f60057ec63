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
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;

/**
 * All responses of a consultation as one file, for its team alone: unprotected, words and all.
 * However many there are, only a few are in memory. They come in the order of their random ids,
 * which tells nothing of who came first.
 */
@Dependent
public class ExportResponses {

  /** So many rows are fetched at once. */
  static final int FETCHED = 500;

  private static final System.Logger LOG = System.getLogger(ExportResponses.class.getName());
  private static final int ROWS_IN_MEMORY = 100;
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

  /** Takes the cells of a row, as the columns go. */
  private interface Rows {
    void take(List<String> cells) throws IOException;
  }

  /**
   * Writes UTF-8 with a byte order mark, RFC 4180; what a program could take for a formula has an
   * apostrophe before it. A response that somebody altered is left out, as it is not counted.
   *
   * @param out is flushed and stays open
   */
  @Transactional
  public void write(Begun begun, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    write(begun, cells -> print(writer, cells));
    writer.flush();
  }

  /**
   * The words of a workbook that are not the survey's.
   *
   * @param notes what to know before reading: one for each row of the first sheet
   * @param codebookHeads of the codebook's five columns: column, question, type, value, its label
   */
  public record WorkbookWords(
      String title,
      String notesSheet,
      List<String> notes,
      String responsesSheet,
      String codebookSheet,
      List<String> codebookHeads) {
    public WorkbookWords {
      notes = List.copyOf(notes);
      codebookHeads = List.copyOf(codebookHeads);
    }
  }

  /**
   * The same as a workbook: notes, then the responses under one row of headings that stays in
   * sight, then a codebook that says what each column and each value in it means. Rows go out as
   * they are read; nothing of them lies in a temporary file.
   *
   * @param out is flushed and stays open
   */
  @Transactional
  public void writeWorkbook(Begun begun, WorkbookWords words, OutputStream out) throws IOException {
    Survey survey = begun.consultation.survey();
    try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook(ROWS_IN_MEMORY)) {
      workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(words.title());
      Font bold = workbook.createFont();
      bold.setBold(true);
      CellStyle heading = workbook.createCellStyle();
      heading.setFont(bold);
      DeferredSXSSFSheet notes = workbook.createSheet(words.notesSheet());
      notes.setRowGenerator(
          sheet -> {
            put(sheet, List.of(words.title()), heading);
            for (String note : words.notes()) {
              put(sheet, List.of(note), null);
            }
          });
      DeferredSXSSFSheet responses = workbook.createSheet(words.responsesSheet());
      responses.createFreezePane(0, 1);
      responses.setRowGenerator(
          sheet ->
              write(begun, cells -> put(sheet, cells, sheet.getLastRowNum() < 0 ? heading : null)));
      DeferredSXSSFSheet codebook = workbook.createSheet(words.codebookSheet());
      codebook.createFreezePane(0, 1);
      codebook.setRowGenerator(
          sheet -> {
            put(sheet, words.codebookHeads(), heading);
            for (List<String> row : ResponseColumns.codebook(survey)) {
              put(sheet, row, null);
            }
          });
      workbook.write(out);
    }
    out.flush();
  }

  private static void put(Sheet sheet, List<String> cells, CellStyle style) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i);
      Cell cell = row.createCell(i);
      cell.setCellValue(text.length() > longest ? text.substring(0, longest) : text);
      if (style != null) {
        cell.setCellStyle(style);
      }
    }
  }

  /** First the headings, then each response. */
  private void write(Begun begun, Rows rows) throws IOException {
    UUID consultation = begun.consultation.id();
    Map<Integer, Survey> versions = new HashMap<>();
    List<Survey> newestFirst = new ArrayList<>();
    for (int version = begun.consultation.surveyVersion(); version > 0; version--) {
      Survey survey = consultations.survey(consultation, version);
      versions.put(version, survey);
      newestFirst.add(survey);
    }
    List<String> columns = ResponseColumns.of(newestFirst);
    rows.take(columns);
    Optional<DataKey> key = keys.find(consultation);
    if (key.isPresent()) {
      try (Connection connection = database.getConnection()) {
        ConsultationScope.enter(connection, consultation);
        write(connection, consultation, versions, columns, key.get(), rows);
      } catch (SQLException e) {
        throw new PersistenceException("Responses could not be exported", e);
      }
    }
  }

  private static void write(
      Connection connection,
      UUID consultation,
      Map<Integer, Survey> versions,
      List<String> columns,
      DataKey key,
      Rows rows)
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
            rows.take(columns.stream().map(each -> cells.getOrDefault(each, "")).toList());
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
