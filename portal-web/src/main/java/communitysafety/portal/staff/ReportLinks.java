package communitysafety.portal.staff;

import communitysafety.shared.submission.Reference;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives each report an address of its own, {@code /staff/report/K7M4-QX9T-BW3H}, as mails name it.
 */
@WebFilter("/staff/report/*")
public class ReportLinks extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PREFIX = "/staff/report/";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String rest = request.getPathInfo();
    String path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
    if (!path.startsWith(PREFIX)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Reference> reference = Reference.read(path.substring(PREFIX.length()));
    request
        .getRequestDispatcher(
            "/staff/report?reference=" + reference.map(Reference::toString).orElse("none"))
        .forward(request, response);
  }
}
