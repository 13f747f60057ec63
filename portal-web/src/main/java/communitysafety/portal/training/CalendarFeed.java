package communitysafety.portal.training;

import communitysafety.consultation.training.TrainingTopic;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * The calendar of all that can be booked now, to subscribe to; {@code topic} and {@code area} leave
 * out what is of another.
 */
@WebServlet("/training/calendar.ics")
public class CalendarFeed extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Calendars calendars;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = request.getParameter("topic");
    String area = request.getParameter("area");
    TrainingTopic topic =
        Arrays.stream(TrainingTopic.values())
            .filter(each -> each.name().equals(asked))
            .findFirst()
            .orElse(null);
    calendars.write(
        calendars.open(topic, area == null || area.isEmpty() ? null : area), request, response);
  }
}
