package communitysafety.consultation.training;

import communitysafety.consultation.release.ReleaseFiles;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Released figures as a file that spreadsheets read. */
public final class TrainingReportCsv {

  private static final String LINE_END = "\r\n";

  private TrainingReportCsv() {}

  /**
   * @param rows in words, the headings first; whatever a spreadsheet would take for a formula is
   *     written so that it does not
   * @param out flushed; stays open
   */
  public static void write(List<List<String>> rows, Writer out) throws IOException {
    for (List<String> row : rows) {
      out.write(CSVFormat.RFC4180.format(row.stream().map(ReleaseFiles::safe).toArray()));
      out.write(LINE_END);
    }
    out.flush();
  }
}
