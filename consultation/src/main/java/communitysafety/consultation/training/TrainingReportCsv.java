package communitysafety.consultation.training;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** A report as a file that spreadsheets read. */
public final class TrainingReportCsv {

  private static final String LINE_END = "\r\n";

  private TrainingReportCsv() {}

  /**
   * @param rows in words, the headings first
   * @param out flushed; stays open
   */
  public static void write(List<List<String>> rows, Writer out) throws IOException {
    for (List<String> row : rows) {
      out.write(CSVFormat.RFC4180.format(row.toArray()));
      out.write(LINE_END);
    }
    out.flush();
  }
}
