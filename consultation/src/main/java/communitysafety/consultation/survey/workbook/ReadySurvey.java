package communitysafety.consultation.survey.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A survey that comes with the portal, to begin from and to show what a workbook can say. It is
 * written down as three tables, one for each sheet, so that what is changed in it can be read.
 */
public enum ReadySurvey {
  /** On the plan's four priorities, with questions about oneself; English, Polish and Arabic. */
  ANNUAL_CONSULTATION("annual-consultation"),
  /** English and Polish. */
  FEELING_SAFE_AT_NIGHT("feeling-safe-at-night"),
  /** English and Polish. */
  TRAINING_FEEDBACK("training-feedback");

  private static final List<String> SHEETS = List.of("survey", "choices", "settings");

  private final String id;

  ReadySurvey(String id) {
    this.id = id;
  }

  /** The id of the form, which is also a good name for a file. */
  public String id() {
    return id;
  }

  /** The .xlsx, as an officer would have made it. */
  public byte[] workbook() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes);
    return bytes.toByteArray();
  }

  private void write(OutputStream out) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (String name : SHEETS) {
        Sheet sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        try (InputStream in = ReadySurvey.class.getResourceAsStream(id + "/" + name + ".csv");
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            CSVParser rows = CSVParser.parse(text, CSVFormat.DEFAULT)) {
          for (CSVRecord record : rows) {
            write(record, sheet.createRow((int) record.getRecordNumber() - 1));
          }
        }
      }
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("the survey " + id + " cannot be read", e);
    }
  }

  private static void write(CSVRecord record, Row row) {
    for (int column = 0; column < record.size(); column++) {
      if (!record.get(column).isEmpty()) {
        row.createCell(column).setCellValue(record.get(column));
      }
    }
  }
}
