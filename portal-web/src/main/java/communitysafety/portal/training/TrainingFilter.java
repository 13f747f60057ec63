package communitysafety.portal.training;

import communitysafety.shared.database.Unavailability;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads {@code /training/sessions/…} to the page of that session, to its calendar, or through the
 * form with which it is booked. An address of no session is answered with 404. When the database is
 * away, what was typed is given back to be sent again.
 */
@WebFilter("/training/sessions/*")
public class TrainingFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern PATH =
      Pattern.compile(
          "/training/sessions/(?<session>"
              + ID
              + ")(?:/(?<what>book|wait|calendar\\.ics)(?:/(?<hold>"
              + ID
              + "))?)?");

  private static final String VIEWS = "/training/sessions/";
  private static final String RETRY_AFTER_SECONDS = "30";

  @Inject transient SessionVisit visit;
  @Inject transient BookingJourney journey;
  @Inject transient Calendars calendars;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Matcher path =
        PATH.matcher(request.getRequestURI().substring(request.getContextPath().length()));
    if (!path.matches() || isHoldOfNothing(path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      answer(path, request, response);
    } catch (RuntimeException e) {
      if (!request.getMethod().equals("POST")
          || response.isCommitted()
          || !Unavailability.isBehind(e)) {
        throw e;
      }
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      show(VIEWS + "unsent", request, response);
    }
  }

  private static boolean isHoldOfNothing(Matcher path) {
    return path.group("hold") != null && !path.group("what").equals("book");
  }

  private void answer(Matcher path, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String what = path.group("what");
    if (!visit.open(UUID.fromString(path.group("session")))) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (what == null) {
      show(VIEWS + "session", request, response);
    } else if (what.equals("calendar.ics")) {
      calendars.write(calendars.of(visit.getSession()), request, response);
    } else {
      response.setHeader("Cache-Control", "no-store");
      lead(path, request, response);
    }
  }

  private void lead(Matcher path, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Optional<UUID> hold = Optional.ofNullable(path.group("hold")).map(UUID::fromString);
    if (path.group("what").equals("wait")) {
      visit.goInLine();
    }
    if (hold.isPresent() && !visit.openHold(hold.get())) {
      journey.beginWithoutHold();
    } else if (request.getMethod().equals("POST")) {
      String elsewhere = journey.submit();
      if (elsewhere != null) {
        response.sendRedirect(elsewhere);
        return;
      }
    } else {
      journey.begin();
    }
    response.setStatus(journey.status());
    if (journey.retryAfterSeconds() > 0) {
      response.setHeader("Retry-After", String.valueOf(journey.retryAfterSeconds()));
    }
    show(journey.view(), request, response);
  }

  private static void show(String view, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.getRequestDispatcher(view + ".xhtml").forward(request, response);
  }
}
