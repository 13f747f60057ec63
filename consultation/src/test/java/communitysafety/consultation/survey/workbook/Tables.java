package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.workbook.WorkbookReader.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook written as a table: {@code | sheet |} begins a sheet, {@code | | a | b |} is a row of
 * it; {@code \n} is a line break in a cell, {@code #10} a number and {@code #TRUE} a boolean.
 */
final class Tables {

  private Tables() {}

  static byte[] workbook(String tables) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = null;
      int row = 0;
      for (String line : tables.strip().split("\n")) {
        String[] cells = line.strip().split("\\|", -1);
        if (!cells[1].isBlank()) {
          sheet = workbook.createSheet(cells[1].strip());
          row = 0;
        } else {
          fill(sheet.createRow(row++), cells);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Row row, String[] cells) {
    for (int i = 2; i < cells.length - 1; i++) {
      String cell = cells[i].strip().replace("\\n", "\n");
      if (cell.equals("#TRUE")) {
        row.createCell(i - 2).setCellValue(true);
      } else if (cell.startsWith("#")) {
        row.createCell(i - 2).setCellValue(Double.parseDouble(cell.substring(1)));
      } else if (!cell.isEmpty()) {
        row.createCell(i - 2).setCellValue(cell);
      }
    }
  }

  static Result read(String tables) {
    return read(workbook(tables));
  }

  static Result read(byte[] workbook) {
    return WorkbookReader.read(new ByteArrayInputStream(workbook));
  }
}
