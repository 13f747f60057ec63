package communitysafety.portal.consulting;

import communitysafety.consultation.results.ImportResponses.TakenRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The References of responses that were brought in, as CSV with the line each came from: written
 * while they are stored, so that however many there are none is kept in memory.
 */
final class ReferenceList {

  private final HttpServletResponse response;
  private Writer writer;

  ReferenceList(HttpServletResponse response) {
    this.response = response;
  }

  /** Whether any was taken, and so the answer is a file. */
  boolean isBegun() {
    return writer != null;
  }

  void add(TakenRow row) throws IOException {
    if (writer == null) {
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader("Content-Disposition", "attachment; filename=\"references.csv\"");
      writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
      writer.write("\uFEFFline,reference\r\n");
    }
    writer.write(row.line() + "," + row.reference().value() + "\r\n");
  }

  /**
   * @param summary what came of the whole file
   */
  void end(String summary) throws IOException {
    writer.write("\"" + summary.replace("\"", "\"\"") + "\",\r\n");
    writer.flush();
  }
}
