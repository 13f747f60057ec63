package communitysafety.portal.teaching;

import communitysafety.consultation.training.ReleaseTraining;
import communitysafety.consultation.training.ReleasedTraining;
import communitysafety.consultation.training.TrainingReportCsv;
import communitysafety.portal.signin.SignedInStaff;
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
import java.util.Optional;

/**
 * The figures of a year that may be passed on, as CSV, when they were made; others are not given as
 * a file. Needs PLAN_TRAINING.
 */
@WebServlet("/staff/training-report-file")
public class TrainingReportFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient SignedInStaff signedIn;
  @Inject transient ReleaseTraining releaseTraining;
  @Inject transient StaffWords words;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ReleasedTraining> released =
        year(request).flatMap(each -> releaseTraining.find(signedIn.member(), each));
    if (released.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"training-" + released.get().year() + ".csv\"");
    TrainingReportCsv.write(
        rows(released.get()),
        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
  }

  private static Optional<Integer> year(HttpServletRequest request) {
    try {
      return Optional.of(Integer.valueOf(request.getParameter("year")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private List<List<String>> rows(ReleasedTraining released) {
    TrainingReportWords inWords = new TrainingReportWords(words);
    List<String> heading = new ArrayList<>();
    heading.add(words.say("staff.training.reports.column.table"));
    heading.add(words.say("staff.training.reports.column.group"));
    heading.addAll(inWords.columnsForOthers());
    List<List<String>> rows = new ArrayList<>();
    rows.add(heading);
    for (TrainingReportsPage.View table : inWords.tables(released)) {
      for (TrainingReportsPage.Line line : table.lines()) {
        List<String> cells = new ArrayList<>(List.of(table.caption(), line.label()));
        cells.addAll(line.cells());
        rows.add(cells);
      }
    }
    return rows;
  }
}
