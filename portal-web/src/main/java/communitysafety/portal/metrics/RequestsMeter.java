package communitysafety.portal.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * Times every answer, by what the address was matched with and never by the address itself: what a
 * visitor types there may hold a Reference.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestsMeter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The attribute of a request in which a resource under /api notes its template. */
  public static final String ROUTE = RequestsMeter.class.getName() + ".route";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

  @Inject transient Meters meters;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    String pattern = request.getHttpServletMapping().getPattern();
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } finally {
      String route = request.getAttribute(ROUTE) instanceof String template ? template : pattern;
      meters.answered(method, route, status, Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
