package communitysafety.portal.teaching;

import communitysafety.consultation.training.TrainingReportCsv;
import communitysafety.portal.staff.StaffWords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The report of a year as CSV: the very figures that the page shows. Needs PLAN_TRAINING. */
@WebServlet("/staff/training-report-file")
public class TrainingReportFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient TrainingReportsPage page;
  @Inject transient StaffWords words;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.setYear(request.getParameter("year"));
    List<String> heading = new ArrayList<>();
    heading.add(words.say("staff.training.reports.column.table"));
    heading.add(words.say("staff.training.reports.column.group"));
    heading.addAll(page.getColumns());
    List<TrainingReportsPage.View> tables = page.getTables();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"training-" + page.getYear() + ".csv\"");
    List<List<String>> rows = new ArrayList<>();
    rows.add(heading);
    for (TrainingReportsPage.View table : tables) {
      for (TrainingReportsPage.Line line : table.lines()) {
        List<String> cells = new ArrayList<>();
        cells.add(table.caption());
        cells.add(line.label());
        cells.addAll(line.cells());
        rows.add(cells);
      }
    }
    TrainingReportCsv.write(
        rows, new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
  }
}
