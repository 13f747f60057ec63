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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
  private PublicConsultation consultation;

  @Test
  void what_was_brought_in_comes_out_again_safe_for_spreadsheets() throws Exception {
    publish(Audience.OPEN);
    Imported imported =
        bringIn(
            "\uFEFFsafe,why,where/park,where/bus,age\r\n"
                + "no,\"=HYPERLINK(\"\"x\"\"), dark\",1,0,30\r\n"
                + "yes,,,,\r\n");

    assertThat(imported).isEqualTo(new Imported(2, 0, List.of()));
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
    consultation =
        new PublicConsultation(
            made.id(),
            made.slug(),
            made.team(),
            made.area(),
            made.topics(),
            made.audience(),
            made.anonymous(),
            made.opensAt(),
            made.closesAt(),
            null,
            1,
            SURVEY,
            made.particulars(),
            made.promise(),
            null,
            made.extensions(),
            0);
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
                .bringIn(member, consultation.id(), Channel.PAPER, file));
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
