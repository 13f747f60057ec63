package communitysafety.portal.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as an officer would write it: one page of three questions. */
final class SmallSurvey {

  private SmallSurvey() {}

  static byte[] workbook() {
    return workbook("${where} = 'path'");
  }

  /**
   * @param relevant when the reason is asked for
   */
  static byte[] workbook(String relevant) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      sheet(
          workbook,
          "survey",
          List.of(
              List.of("type", "name", "label::English (en)", "required", "relevant", "appearance"),
              List.of("begin group", "all", "Lights on your way", "", "", "field-list"),
              List.of("select_one place", "where", "Where is it too dark?", "yes", "", ""),
              List.of("select_one often", "often", "How often are you there?", "", "", ""),
              List.of("end group"),
              List.of("text", "why", "What would help on the path?", "", relevant, "multiline")));
      sheet(
          workbook,
          "choices",
          List.of(
              List.of("list_name", "name", "label::English (en)"),
              List.of("place", "path", "The river path"),
              List.of("place", "square", "The square"),
              List.of("place", "nowhere", "Nowhere"),
              List.of("often", "daily", "Every day"),
              List.of("often", "weekly", "Once a week"),
              List.of("often", "rarely", "Less often")));
      sheet(
          workbook,
          "settings",
          List.of(
              List.of("form_id", "form_title", "default_language"),
              List.of("lights", "Lights on your way", "English (en)")));
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
