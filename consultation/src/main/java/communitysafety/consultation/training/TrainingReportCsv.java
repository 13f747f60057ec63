package communitysafety.consultation.training;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A report as a file that spreadsheets read. */
public final class TrainingReportCsv {

  private TrainingReportCsv() {}

  /**
   * @param rows in words, the headings first
   * @param out flushed; stays open
   */
  public static void write(List<List<String>> rows, Writer out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    for (List<String> row : rows) {
      csv.printRecord(row);
    }
    csv.flush();
  }
}
