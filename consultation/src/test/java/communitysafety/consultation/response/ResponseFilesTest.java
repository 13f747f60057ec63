package communitysafety.consultation.response;

import static communitysafety.consultation.survey.Draught.aSurvey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.Publishing;
import communitysafety.consultation.results.ExportResponses;
import communitysafety.consultation.results.ImportNotOffered;
import communitysafety.consultation.results.ImportResponses;
import communitysafety.consultation.results.ImportResponses.Imported;
import communitysafety.consultation.results.RefusedRow;
import communitysafety.consultation.results.RefusedRow.Reason;
import communitysafety.consultation.results.ResultsNotFound;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Responses go into files and come from them, on the tests' PostgreSQL. */
class ResponseFilesTest {

  private static final Survey SURVEY =
      aSurvey()
          .list("yesno", "yes", "no")
          .list("place", "street", "park", "bus")
          .one("safe", "yesno")
          .required()
          .and()
          .text("why")
          .relevant("${safe} = 'no'")
          .and()
          .many("where", "place")
          .and()
          .ask("age", QuestionType.INTEGER)
          .constraint(". >= 16")
          .and()
          .survey();

  private final Responding responding = new Responding();
  private final List<ImportResponses.TakenRow> taken = new ArrayList<>();
  private ImportResponses.Manner manner = new ImportResponses.Manner(Channel.PAPER, false, false);
  private PublicConsultation consultation;

  @Test
  void what_was_brought_in_comes_out_again_safe_for_spreadsheets() throws Exception {
    publish(Audience.OPEN);
    Imported imported =
        bringIn(
            "\uFEFFsafe,why,where/park,where/bus,age\r\n"
                + "no,\"=HYPERLINK(\"\"x\"\"), dark\",1,0,30\r\n"
                + "yes,,,,\r\n");

    assertThat(imported).isEqualTo(new Imported(2, 0, 0, List.of()));
    String[] lines = export().split("\r\n");
    assertThat(lines[0])
        .isEqualTo(
            "\uFEFFresponse/channel,response/week,response/language,safe,why,"
                + "where/street,where/park,where/bus,age");
    assertThat(lines)
        .hasSize(3)
        .anyMatch(
            line ->
                line.startsWith("PAPER,")
                    && line.endsWith(",en,no,\"'=HYPERLINK(\"\"x\"\"), dark\",0,1,0,30"))
        .anyMatch(line -> line.endsWith(",en,yes,,,,,"));
    assertThat(audited()).isEqualTo("1 1");
  }

  @Test
  void a_workbook_has_notes_the_responses_under_headings_that_stay_and_a_codebook()
      throws Exception {
    publish(Audience.OPEN);
    bringIn("safe,why,where/park\nno,=1+1,1\nyes,,\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportResponses.Begun begun = begin(responding.author);
    responding.inBoth(
        () -> {
          responding
              .the(ExportResponses.class)
              .writeWorkbook(
                  begun,
                  new ExportResponses.WorkbookWords(
                      "Title",
                      "Notes",
                      List.of("For the team"),
                      "Responses",
                      "Codebook",
                      List.of("Column", "Question", "Type", "Value", "Meaning")),
                  out);
          return null;
        });

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(0)).hasToString("For the team");
      XSSFSheet responses = workbook.getSheet("Responses");
      assertThat(responses.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(responses.getRow(0).getCell(3)).hasToString("safe");
      assertThat(responses.getLastRowNum()).isEqualTo(2);
      assertThat(List.of(responses.getRow(1), responses.getRow(2)))
          .extracting(row -> row.getCell(3) + " " + row.getCell(4) + " " + row.getCell(6))
          .containsExactlyInAnyOrder("no '=1+1 1", "yes  ");
      XSSFSheet codebook = workbook.getSheet("Codebook");
      assertThat(codebook)
          .extracting(row -> row.getCell(0) + "=" + row.getCell(3))
          .contains("Column=Value", "safe=no", "why=", "where/park=1", "age=");
    }
  }

  @Test
  void a_row_is_refused_whole_with_its_line_column_and_reason() throws Exception {
    publish(Audience.OPEN);
    Imported imported =
        bringIn(
            "safe,why,where,where/park,age\n"
                + "no,\"two\nlines\",street bus,,40\n"
                + "maybe,,,,\n"
                + ",,,,40\n"
                + "yes,but asked only of the others,,,\n"
                + "yes,,,x,\n"
                + "yes,,,,15\n"
                + "yes,,,,20,more\n"
                + "\n"
                + "yes,,moon,,\n");

    assertThat(imported.taken()).isEqualTo(1);
    assertThat(imported.told())
        .extracting(RefusedRow::line, RefusedRow::column, RefusedRow::reason)
        .containsExactly(
            tuple(4L, "safe", Reason.NOT_OFFERED),
            tuple(5L, "safe", Reason.REQUIRED),
            tuple(6L, "why", Reason.NOT_ASKED),
            tuple(7L, "where", Reason.NOT_TICKED),
            tuple(8L, "age", Reason.CONSTRAINT),
            tuple(9L, "", Reason.TOO_MANY_CELLS),
            tuple(11L, "where", Reason.NOT_OFFERED));
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void nothing_is_taken_under_headings_that_the_survey_does_not_have() throws Exception {
    publish(Audience.OPEN);

    assertThat(bringIn("safe,name,safe\nyes,x,no\n").told())
        .extracting(RefusedRow::column, RefusedRow::reason)
        .containsExactly(
            tuple("name", Reason.UNKNOWN_COLUMN), tuple("safe", Reason.REPEATED_COLUMN));
    assertThat(stored()).isZero();
  }

  @Test
  void what_is_no_utf_8_is_refused_and_not_guessed() throws Exception {
    publish(Audience.OPEN);
    byte[] latin = "safe,why\nno,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(bringIn(new ByteArrayInputStream(latin)).told())
        .extracting(RefusedRow::reason)
        .containsExactly(Reason.NOT_CSV);
  }

  @Test
  void a_group_that_is_full_takes_no_more_rows() throws Exception {
    publish(Audience.OPEN);
    responding.quota(consultation, "${safe} = 'yes'", 1);

    assertThat(bringIn("safe\nyes\nyes\nno\n").told())
        .extracting(RefusedRow::line, RefusedRow::reason)
        .containsExactly(tuple(3L, Reason.FULL));
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void thousands_of_rows_go_through_batch_by_batch() throws Exception {
    publish(Audience.OPEN);
    Rows rows = new Rows(3_000);

    assertThat(bringIn(rows).taken()).isEqualTo(3_000);
    // When the last row was asked for, the batches before it had gone to the database.
    assertThat(rows.storedAtEnd).isGreaterThanOrEqualTo(2_000);

    Watching out = new Watching();
    export(out);
    assertThat(out.lines).isEqualTo(3_001);
    // Half of the file is out, and the rest is still with the database.
    assertThat(out.cursorsOnTheWay).isEqualTo(1);
  }

  @Test
  void a_file_that_is_brought_in_again_adds_only_what_is_new() throws Exception {
    publish(Audience.OPEN);
    assertThat(bringIn("safe,age\nyes,30\nyes,30\nno,12\n"))
        .extracting(Imported::taken, Imported::there, Imported::refused)
        .containsExactly(2, 0, 1);
    // The row that was refused is put right, the columns are in another order.
    assertThat(bringIn("age,safe\n30,yes\n30 ,yes\n42,no\n"))
        .extracting(Imported::taken, Imported::there, Imported::refused)
        .containsExactly(1, 2, 0);
    assertThat(stored()).isEqualTo(3);

    manner = new ImportResponses.Manner(Channel.EVENT, false, true);
    assertThat(bringIn("safe,age\nyes,30\n").taken()).isEqualTo(1);
    assertThat(stored()).isEqualTo(4);
  }

  @Test
  void whoever_was_brought_in_gets_a_reference_and_stays_away_once_it_was_used() throws Exception {
    publish(Audience.OPEN);
    bringIn("safe\nyes\n\nno\n");
    assertThat(taken).extracting(ImportResponses.TakenRow::line).containsExactly(2L, 4L);

    responding.inBoth(
        () ->
            responding
                .the(WithdrawResponse.class)
                .withdraw(consultation, taken.get(0).reference()));
    assertThat(bringIn("safe\nyes\n\nno\n").there()).isEqualTo(2);
    assertThat(
            Responding.ask(
                "select count(*) from consultation.response where consultation = ? and state <>"
                    + " 'WITHDRAWN'",
                consultation.id()))
        .isEqualTo("1");
  }

  @Test
  void what_came_on_paper_in_time_is_brought_in_after_the_end_when_the_officer_says_so()
      throws Exception {
    publish(Audience.OPEN);
    ended(1);
    assertThatThrownBy(() -> bringIn("safe\nyes\n")).isInstanceOf(ImportNotOffered.class);

    manner = new ImportResponses.Manner(Channel.PAPER, true, false);
    assertThat(bringIn("safe\nyes\n").taken()).isEqualTo(1);

    ended(SendResponse.DAYS_TO_WRITE_DOWN + 1);
    assertThatThrownBy(() -> bringIn("safe\nno\n")).isInstanceOf(ImportNotOffered.class);
  }

  @Test
  void a_row_that_cannot_be_stored_is_not_in_the_log() throws Exception {
    publish(Audience.OPEN);
    responding.portal.with(SendResponse.class, new Failing());
    StringBuilder logged = new StringBuilder();
    Handler handler = handler(logged);
    Logger logger = Logger.getLogger(ImportResponses.class.getName());
    logger.addHandler(handler);
    try {
      assertThat(bringIn("safe,why\nno,my neighbour Canary\n").told())
          .extracting(RefusedRow::line, RefusedRow::reason)
          .containsExactly(tuple(2L, Reason.NOT_STORED));
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(logged.toString()).contains("IllegalStateException").doesNotContain("Canary");
  }

  private static final class Failing extends SendResponse {
    Failing() {
      super(null, null, null, null, null, null, null, null);
    }

    @Override
    public SendingResult writeDown(Sending sending) {
      throw new IllegalStateException("the row says: " + sending.answers());
    }
  }

  private static Handler handler(StringBuilder logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        logged.append(new SimpleFormatter().format(line));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void codes_another_team_and_a_missing_permission_are_refused() throws Exception {
    publish(Audience.CODES);
    assertThatThrownBy(() -> bringIn("safe\nyes\n")).isInstanceOf(ImportNotOffered.class);

    publish(Audience.OPEN);
    StaffMember stranger = Publishing.member("HUB-SELB");
    StaffMember writer = Publishing.member("TRIAGE", EnumSet.of(Permission.WRITE_CONSULTATIONS));
    StaffMember reader = Publishing.member("TRIAGE", EnumSet.of(Permission.READ_RESPONSES));
    assertThatThrownBy(() -> begin(stranger)).isInstanceOf(ResultsNotFound.class);
    assertThatThrownBy(() -> begin(writer)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> bringIn(stranger, new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(ResultsNotFound.class);
    assertThatThrownBy(() -> bringIn(reader, new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(NotPermitted.class);
  }

  private void publish(Audience audience) throws SQLException {
    PublicConsultation made = responding.open(audience, false);
    consultation = with(made, made.closesAt());
    responding.portal.with(
        Consultations.class,
        new Consultations() {
          @Override
          public Optional<PublicConsultation> byId(UUID id) {
            return Optional.of(consultation).filter(each -> each.id().equals(id));
          }

          @Override
          public Survey survey(UUID id, int version) {
            return SURVEY;
          }
        });
  }

  private void ended(int daysAgo) throws SQLException {
    consultation = with(consultation, Instant.now().minus(daysAgo, ChronoUnit.DAYS));
    try (Connection connection = Responding.superuser()) {
      Responding.run(
          connection,
          "update consultation.consultation set closes_at = ?, state = 'CLOSED', closed_at = now()"
              + " where id = ?",
          OffsetDateTime.ofInstant(consultation.closesAt(), ZoneOffset.UTC),
          consultation.id());
    }
  }

  private static PublicConsultation with(PublicConsultation made, Instant closesAt) {
    return new PublicConsultation(
        made.id(),
        made.slug(),
        made.team(),
        made.area(),
        made.topics(),
        made.audience(),
        made.anonymous(),
        made.opensAt(),
        closesAt,
        null,
        1,
        SURVEY,
        made.particulars(),
        made.promise(),
        null,
        made.extensions(),
        0);
  }

  private Imported bringIn(String file) throws Exception {
    return bringIn(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private Imported bringIn(InputStream file) throws Exception {
    return bringIn(responding.author, file);
  }

  private Imported bringIn(StaffMember member, InputStream file) throws Exception {
    return responding.inBoth(
        () ->
            responding
                .the(ImportResponses.class)
                .bringIn(member, consultation.id(), manner, file, taken::add));
  }

  private ExportResponses.Begun begin(StaffMember member) throws Exception {
    return responding.inBoth(
        () -> responding.the(ExportResponses.class).begin(member, consultation.id()));
  }

  private String export() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void export(OutputStream out) throws Exception {
    ExportResponses.Begun begun = begin(responding.author);
    responding.inBoth(
        () -> {
          responding.the(ExportResponses.class).write(begun, out);
          return null;
        });
  }

  private int stored() throws SQLException {
    return Integer.parseInt(
        Responding.ask(
            "select count(*) from consultation.response where consultation = ?",
            consultation.id()));
  }

  private String audited() throws SQLException {
    return Responding.ask(
        "select count(*) filter (where action = 'RESPONSES_IMPORTED') || ' ' ||"
            + " count(*) filter (where action = 'RESPONSES_EXPORTED')"
            + " from shared.audit_entry where detail like ?",
        consultation.slug() + "%");
  }

  /** In the transaction that is running. */
  private int asked(String sql) {
    try (Statement statement = responding.joined.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file that is written while it is read. */
  private final class Rows extends InputStream {
    private final int rows;
    private byte[] line = "safe,why,where,age\n".getBytes(StandardCharsets.UTF_8);
    private int at;
    private int row;
    private int storedAtEnd;

    Rows(int rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      if (at == line.length) {
        if (row == rows) {
          return -1;
        }
        row++;
        at = 0;
        line =
            ("no,It is dark in street " + row + ",park bus,40\n").getBytes(StandardCharsets.UTF_8);
        if (row == rows) {
          storedAtEnd =
              asked(
                  "select count(*) from consultation.response where consultation = '%s'"
                      .formatted(consultation.id()));
        }
      }
      return line[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      int read = 0;
      for (int next; read < most && (next = read()) >= 0; read++) {
        into[from + read] = (byte) next;
      }
      return read == 0 ? -1 : read;
    }
  }

  /** Looks, once, what is under way in the database while the file is written. */
  private final class Watching extends OutputStream {
    private int lines;
    private int cursorsOnTheWay = -1;

    @Override
    public void write(int each) throws IOException {
      lines += each == '\n' ? 1 : 0;
      if (lines == 1_500 && cursorsOnTheWay < 0) {
        cursorsOnTheWay = asked("select count(*) from pg_cursors where name like 'C\\_%'");
      }
    }
  }
}
