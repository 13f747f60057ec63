package communitysafety.portal.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that no honest author sends, and some that only a very diligent one does. */
final class HostileWorkbooks {

  private static final List<String> HEADINGS =
      List.of("type", "name", "label::English (en)", "relevant");
  private static final int BOMB_MEGABYTES = 300;

  private HostileWorkbooks() {}

  /** One to fill in: two pages, with nothing hostile about it. */
  static byte[] good() {
    return of(
        List.of(
            HEADINGS,
            List.of("select_one place", "where", "Where is it too dark?"),
            List.of("integer", "minutes", "How many minutes is your way?")));
  }

  /** The same without its second question. */
  static byte[] shortened() {
    return of(List.of(HEADINGS, List.of("select_one place", "where", "Where is it too dark?")));
  }

  static byte[] circular() {
    return of(
        List.of(
            HEADINGS,
            List.of("integer", "hen", "How many hens?", "${egg} > 1"),
            List.of("integer", "egg", "How many eggs?", "${hen} > 1")));
  }

  static byte[] withQuestions(int number) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
    for (int i = 1; i <= number; i++) {
      rows.add(List.of("integer", "q" + i, "How many of kind " + i + "?"));
    }
    return of(rows);
  }

  static byte[] withChoices(int number) {
    List<List<String>> choices = new ArrayList<>();
    choices.add(List.of("list_name", "name", "label::English (en)"));
    for (int i = 1; i <= number; i++) {
      choices.add(List.of("street", "s" + i, "Street " + i));
    }
    return of(
        List.of(HEADINGS, List.of("select_one street", "street", "Which is your street?")),
        choices);
  }

  /**
   * @param number besides English
   */
  static byte[] withLanguages(int number) {
    List<String> codes =
        Arrays.stream(Locale.getISOLanguages()).filter(code -> !code.equals("en")).toList();
    List<String> headings = new ArrayList<>(List.of("type", "name", "label::English (en)"));
    List<String> question = new ArrayList<>(List.of("integer", "age", "How old are you?"));
    for (String code : codes.subList(0, number)) {
      headings.add(
          "label::"
              + Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK)
              + " ("
              + code
              + ")");
      question.add("How old are you, in " + code + "?");
    }
    List<String> titles = new ArrayList<>(List.of("form_id", "default_language"));
    List<String> title = new ArrayList<>(List.of("ages", "English (en)"));
    headings.stream()
        .filter(heading -> heading.startsWith("label"))
        .forEach(
            heading -> {
              titles.add(heading.replace("label", "form_title"));
              title.add("Ages");
            });
    return of(
        List.of(headings, question),
        List.of(List.of("list_name", "name", "label")),
        List.of(titles, title));
  }

  static byte[] withBracketsInBrackets(int depth) {
    return of(
        List.of(
            HEADINGS,
            List.of("integer", "age", "How old are you?"),
            List.of("text", "why", "Why?", "(".repeat(depth) + "${age} > 1" + ")".repeat(depth))));
  }

  static byte[] truncated() {
    byte[] whole = good();
    return Arrays.copyOf(whole, whole.length / 2);
  }

  static byte[] encrypted() {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("a password");
      try (OutputStream inside = encryptor.getDataStream(container)) {
        inside.write(good());
      }
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] withMacros() {
    return with("xl/vbaProject.bin", entry -> entry.write(new byte[] {1, 2, 3}));
  }

  /** A sheet that is some hundred kilobytes to send and hundreds of megabytes to read. */
  static byte[] bomb() {
    byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    return with(
        "xl/worksheets/sheet1.xml",
        entry -> {
          entry.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < BOMB_MEGABYTES; i++) {
            entry.write(spaces);
          }
        });
  }

  private interface Writing {
    void to(OutputStream entry) throws IOException;
  }

  /** The good one with one part added, or written anew. */
  private static byte[] with(String part, Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(good()));
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ZipEntry each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
        if (!each.getName().equals(part)) {
          zip.putNextEntry(new ZipEntry(each.getName()));
          from.transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(part));
      writing.to(zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] of(List<List<String>> survey) {
    return of(
        survey,
        List.of(
            List.of("list_name", "name", "label::English (en)"),
            List.of("place", "path", "The river path"),
            List.of("place", "square", "The square")));
  }

  private static byte[] of(List<List<String>> survey, List<List<String>> choices) {
    return of(
        survey,
        choices,
        List.of(
            List.of("form_id", "form_title", "default_language"),
            List.of("lights", "Lights on your way", "English (en)")));
  }

  private static byte[] of(
      List<List<String>> survey, List<List<String>> choices, List<List<String>> settings) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      sheet(workbook, "survey", survey);
      sheet(workbook, "choices", choices);
      sheet(workbook, "settings", settings);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sheet(XSSFWorkbook workbook, String name, List<List<String>> rows) {
    Sheet sheet = workbook.createSheet(name);
    for (List<String> cells : rows) {
      Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          row.createCell(column).setCellValue(cells.get(column));
        }
      }
    }
  }
}
