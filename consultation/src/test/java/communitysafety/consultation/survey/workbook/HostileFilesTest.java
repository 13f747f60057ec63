package communitysafety.consultation.survey.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.consultation.survey.workbook.WorkbookReader.Refusal;
import communitysafety.consultation.survey.workbook.WorkbookReader.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that nobody would write by hand, and what each is told within seconds and a small heap. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(20)
class HostileFilesTest {

  private static final String SURVEY =
      """
      | survey |
      | | type | name | label |
      | | text | a | A? |
      | settings |
      | | form_id |
      | | s |
      """;
  private static final byte[] GOOD = Tables.workbook(SURVEY);
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String BEGIN =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
          + row(1, cell("A1", "type") + cell("B1", "name") + cell("C1", "label"));
  private static final String END = "</sheetData></worksheet>";

  @Test
  void the_workbook_that_the_others_are_made_from_is_read() {
    assertThat(Tables.read(GOOD)).isInstanceOf(Result.Document.class);
  }

  @Test
  void nothing_at_all_and_what_is_no_zip_are_not_workbooks() {
    assertThat(refusal(new byte[0])).isEqualTo(RefusalKind.NOT_A_WORKBOOK);
    assertThat(refusal("type,name,label".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RefusalKind.NOT_A_WORKBOOK);
    assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(RefusalKind.NOT_A_WORKBOOK);
  }

  @Test
  void a_zip_of_something_else_is_no_workbook() {
    assertThat(refusal(zip(Map.of("readme.txt", "hello"))))
        .isIn(RefusalKind.NOT_A_WORKBOOK, RefusalKind.DAMAGED);
  }

  @Test
  void an_old_spreadsheet_is_to_be_saved_anew() throws IOException {
    assertThat(refusal(container("Workbook"))).isEqualTo(RefusalKind.OLD_FORMAT);
  }

  @Test
  void an_encrypted_workbook_is_to_be_saved_without_its_password() throws Exception {
    ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(GOOD));
          OutputStream out = encryptor.getDataStream(container)) {
        workbook.save(out);
      }
      container.writeFilesystem(encrypted);
    }

    assertThat(refusal(encrypted.toByteArray())).isEqualTo(RefusalKind.ENCRYPTED);
  }

  @Test
  void macros_are_refused_by_their_part_and_by_the_type_of_the_workbook() {
    assertThat(refusal(with("xl/vbaProject.bin", "macro"))).isEqualTo(RefusalKind.HAS_MACROS);
    assertThat(
            refusal(
                with(
                    "[Content_Types].xml",
                    types ->
                        types.replace(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                            "application/vnd.ms-excel.sheet.macroEnabled.main"))))
        .isEqualTo(RefusalKind.HAS_MACROS);
  }

  @Test
  void of_a_hundred_megabytes_only_ten_are_read() {
    Endless endless = new Endless(100L << 20);

    assertThat(kind(WorkbookReader.read(endless))).isEqualTo(RefusalKind.TOO_LARGE);
    assertThat(endless.read).isLessThanOrEqualTo(WorkbookReader.LARGEST_FILE + 1L);
  }

  @Test
  void a_file_cut_off_anywhere_is_damaged() {
    for (int length = 4; length < GOOD.length; length += 211) {
      assertThat(refusal(Arrays.copyOf(GOOD, length)))
          .as("cut off after %d of %d bytes", length, GOOD.length)
          .isIn(RefusalKind.DAMAGED, RefusalKind.NOT_A_WORKBOOK);
    }
  }

  @Test
  void a_file_with_any_byte_changed_is_read_or_refused_and_never_fails() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] changed = GOOD.clone();
      for (int j = 0; j < 1 + i % 4; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      assertThat(Tables.read(changed)).isNotNull();
    }
  }

  @Test
  void a_bomb_is_not_unpacked() {
    byte[] bomb = with(SHEET, BEGIN + " ".repeat(120_000_000) + END);
    assertThat(bomb.length).isLessThan(1_000_000);

    assertThat(refusal(bomb)).isEqualTo(RefusalKind.TOO_LARGE);
  }

  @Test
  void a_bomb_in_what_holds_the_package_together_is_not_unpacked() {
    for (String part : new String[] {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"}) {
      byte[] bomb = with(part, parts -> parts + "<!--" + "x".repeat(5_000_000) + "-->");
      assertThat(refusal(bomb)).as(part).isEqualTo(RefusalKind.TOO_LARGE);
    }
  }

  @Test
  void two_hundred_megabytes_of_shared_texts_are_too_much() {
    StringBuilder texts = new StringBuilder("<sst>");
    String one = "<si><t>" + "x".repeat(32_000) + "</t></si>";
    for (int i = 0; i < 6_500; i++) {
      texts.append(one);
    }

    assertThat(refusal(with(TEXTS, texts + "</sst>"))).isEqualTo(RefusalKind.TOO_LARGE);
  }

  @Test
  void one_long_text_that_every_cell_shares_is_too_much() {
    String texts = parts(GOOD).get(TEXTS);
    int place = texts.split("<si>", -1).length - 1;
    StringBuilder sheet = new StringBuilder(BEGIN);
    for (int i = 2; i < 4000; i++) {
      String shared = "<c r=\"C" + i + "\" t=\"s\"><v>" + place + "</v></c>";
      sheet.append(row(i, cell("A" + i, "note") + cell("B" + i, "a" + i) + shared));
    }
    String longText = "<si><t>" + "x".repeat(30_000) + "</t></si></sst>";
    byte[] bomb = with(Map.of(SHEET, sheet + END, TEXTS, texts.replace("</sst>", longText)));

    assertThat(refusal(bomb)).isEqualTo(RefusalKind.TOO_LARGE);
  }

  @Test
  void a_sheet_with_a_million_blank_rows_is_read_and_one_with_a_million_full_ones_is_not() {
    StringBuilder blank =
        new StringBuilder(BEGIN)
            .append(
                row(
                    2,
                    "<c r=\"A2\" t=\"inlineStr\"><is><t>note</t></is></c>"
                        + cell("B2", "a")
                        + cell("C2", "A")));
    StringBuilder full = new StringBuilder(BEGIN);
    for (int i = 3; i <= 1_048_576; i++) {
      blank.append("<row r=\"").append(i).append("\"/>");
      full.append("<row><c><v>1</v></c></row>");
    }

    assertThat(Tables.read(with(SHEET, blank + END))).isInstanceOf(Result.Document.class);
    Result result = Tables.read(with(SHEET, full + END));
    assertThat(kind(result)).isIn(RefusalKind.TOO_MANY_ROWS, RefusalKind.TYPE_UNKNOWN);
    assertThat(((Result.Refused) result).refusals()).hasSizeLessThanOrEqualTo(101);
  }

  @Test
  void a_sheet_with_all_its_columns_is_refused_where_they_become_too_many() {
    StringBuilder headings = new StringBuilder();
    for (int i = 0; i < 16_384; i++) {
      headings.append("<c t=\"inlineStr\"><is><t>label::English (en-x-a").append(i);
      headings.append(")</t></is></c>");
    }
    byte[] wide =
        with(SHEET, BEGIN.substring(0, BEGIN.indexOf("<row")) + row(1, headings.toString()) + END);

    Refusal refusal = ((Result.Refused) Tables.read(wide)).refusals().get(0);
    assertThat(refusal.kind()).isEqualTo(RefusalKind.TOO_MANY_COLUMNS);
    assertThat(refusal.cell().column()).isEqualTo("GS");
  }

  @Test
  void entities_are_neither_expanded_nor_fetched() {
    String laughs =
        "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    String fetched = "<!DOCTYPE l SYSTEM \"file:///etc/hostname\">";
    for (String part : new String[] {SHEET, TEXTS, "xl/workbook.xml", "[Content_Types].xml"}) {
      for (String type : new String[] {laughs, fetched}) {
        byte[] sent = with(part, text -> text.replaceFirst("(<\\?xml[^>]*>)?", "$1" + type));
        assertThat(refusal(sent)).as(part).isEqualTo(RefusalKind.DAMAGED);
      }
    }
  }

  @Test
  void xml_deeper_than_any_workbook_is_damaged() {
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    assertThat(refusal(with(SHEET, deep))).isEqualTo(RefusalKind.DAMAGED);
    assertThat(refusal(with(TEXTS, deep))).isEqualTo(RefusalKind.DAMAGED);
    assertThat(refusal(with("xl/styles.xml", deep))).isEqualTo(RefusalKind.DAMAGED);
    assertThat(refusal(with("[Content_Types].xml", "<a>".repeat(30_000) + "</a>".repeat(30_000))))
        .isEqualTo(RefusalKind.DAMAGED);
  }

  @Test
  void numbers_are_not_written_out_at_any_length() {
    for (String number : new String[] {"1E+999999999", "1e-999999999", "9".repeat(5000), "NaN"}) {
      assertThat(refusal(with(SHEET, BEGIN + row(2, "<c><v>" + number + "</v></c>") + END)))
          .as(number)
          .isEqualTo(RefusalKind.DAMAGED);
    }
  }

  @Test
  void a_shared_text_that_is_not_there_is_damage() {
    assertThat(refusal(with(SHEET, BEGIN + row(2, "<c t=\"s\"><v>77</v></c>") + END)))
        .isEqualTo(RefusalKind.DAMAGED);
  }

  @Test
  void a_text_longer_than_a_cell_can_be_is_named() {
    byte[] sent =
        with(
            SHEET,
            BEGIN
                + row(2, cell("A2", "note") + cell("B2", "a") + cell("C2", "x".repeat(40_000)))
                + END);

    Refusal refusal = ((Result.Refused) Tables.read(sent)).refusals().get(0);
    assertThat(refusal.kind()).isEqualTo(RefusalKind.VALUE_TOO_LONG);
    assertThat(refusal.cell()).isEqualTo(new WorkbookReader.Cell("survey", 2, "C"));
  }

  @Test
  void formulas_count_by_their_results_and_not_without() {
    String formula = "<c r=\"C2\" t=\"str\"><f>1+1</f><v>Two?</v></c>";
    String begin = cell("A2", "note") + cell("B2", "a");
    assertThat(Tables.read(with(SHEET, BEGIN + row(2, begin + formula) + END)))
        .isInstanceOfSatisfying(
            Result.Document.class,
            read -> assertThat(read.document().items().toString()).contains("en=Two?"));
    for (String without :
        new String[] {
          "<c r=\"C2\"><f>1+1</f></c>", "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
        }) {
      Refusal refusal =
          ((Result.Refused) Tables.read(with(SHEET, BEGIN + row(2, begin + without) + END)))
              .refusals()
              .get(0);
      assertThat(refusal.kind()).isEqualTo(RefusalKind.FORMULA_WITHOUT_RESULT);
      assertThat(refusal.cell().column()).isEqualTo("C");
    }
  }

  @Test
  void what_the_spreadsheet_made_a_date_of_is_named() {
    String styles =
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"16\"/><xf numFmtId=\"9\"/>"
            + "</cellXfs></styleSheet>";
    for (int style = 0; style < 3; style++) {
      Result result =
          Tables.read(
              with(
                  Map.of(
                      "xl/styles.xml",
                      styles,
                      SHEET,
                      BEGIN
                          + row(
                              2,
                              cell("A2", "note")
                                  + cell("B2", "a")
                                  + "<c r=\"C2\" s=\""
                                  + style
                                  + "\"><v>46054</v></c>")
                          + END)));
      if (style == 0) {
        assertThat(result).isInstanceOf(Result.Document.class);
      } else {
        assertThat(kind(result)).isEqualTo(RefusalKind.SHOWN_OTHERWISE);
      }
    }
  }

  @Test
  void runs_of_rich_text_are_joined_and_readings_left_out() {
    String rich =
        "<c r=\"C2\" t=\"inlineStr\"><is><r><t>How </t></r><r><rPr><b/></rPr><t>safe?</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></is></c>";
    assertThat(
            Tables.read(
                with(SHEET, BEGIN + row(2, cell("A2", "note") + cell("B2", "a") + rich) + END)))
        .isInstanceOfSatisfying(
            Result.Document.class,
            read ->
                assertThat(read.document().items().toString())
                    .contains("en=How safe?")
                    .doesNotContain("reading"));
  }

  @Test
  void a_survey_of_two_thousand_questions_in_thirty_languages_is_read_in_seconds() {
    StringBuilder headings = new StringBuilder(cell("A1", "type") + cell("B1", "name"));
    String[] codes =
        "en pl ar ur ro lt lv bg hu sk cs es pt fr de it el tr fa ps so ti am uk ru bn pa hi zh cy"
            .split(" ");
    for (String code : codes) {
      headings.append("<c t=\"inlineStr\"><is><t>label::L (").append(code).append(")</t></is></c>");
    }
    StringBuilder sheet =
        new StringBuilder(BEGIN.substring(0, BEGIN.indexOf("<row")))
            .append(row(1, headings.toString()));
    for (int i = 2; i < 2_002; i++) {
      sheet.append(
          row(
              i,
              cell("A" + i, "text")
                  + cell("B" + i, "q" + i)
                  + "<c t=\"inlineStr\"><is><t>How safe do you feel?</t></is></c>"
                      .repeat(codes.length)));
    }
    byte[] large = with(SHEET, sheet + END);

    long began = System.nanoTime();
    Result result = Tables.read(large);

    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Document.class,
            read -> {
              assertThat(read.document().items()).hasSize(2_000);
              assertThat(read.document().languages()).hasSize(30);
            });
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  private static RefusalKind refusal(byte[] file) {
    return kind(Tables.read(file));
  }

  private static RefusalKind kind(Result result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused) result).refusals().get(0).kind();
  }

  private static String row(int number, String cells) {
    return "<row r=\"" + number + "\">" + cells + "</row>";
  }

  private static String cell(String reference, String text) {
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static byte[] container(String stream) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private interface Change {
    String of(String text);
  }

  private static byte[] with(String part, String text) {
    return with(Map.of(part, text));
  }

  private static byte[] with(String part, Change change) {
    return with(Map.of(part, change.of(parts(GOOD).getOrDefault(part, ""))));
  }

  private static byte[] with(Map<String, String> changed) {
    Map<String, String> parts = parts(GOOD);
    parts.putAll(changed);
    return zip(parts);
  }

  private static Map<String, String> parts(byte[] workbook) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** As long as it says, and counting. */
  private static final class Endless extends InputStream {

    private final long length;
    private long read;

    Endless(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      return read++ < length ? 'P' : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (read >= length) {
        return -1;
      }
      Arrays.fill(into, from, from + most, (byte) 'P');
      read += most;
      return most;
    }
  }
}
