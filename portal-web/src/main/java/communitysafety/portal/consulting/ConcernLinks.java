package communitysafety.portal.consulting;

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
 * Gives each concern an address of its own, {@code /staff/concern/K7M4-QX9T-BW3H}, as mails name
 * it.
 */
@WebFilter("/staff/concern/*")
public class ConcernLinks extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PREFIX = "/staff/concern/";

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
            "/staff/concern?reference=" + reference.map(Reference::toString).orElse("none"))
        .forward(request, response);
  }
}
