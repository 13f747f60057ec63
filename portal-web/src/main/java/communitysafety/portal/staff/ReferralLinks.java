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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each report, concern and so on an address of its own, {@code /staff/report/K7M4-QX9T-BW3H},
 * as mails name it.
 */
@WebFilter({"/staff/report/*", "/staff/concern/*", "/staff/training-request/*"})
public class ReferralLinks extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS = Pattern.compile("/staff/([a-z-]+)/(.*)");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String rest = request.getPathInfo();
    String path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
    Matcher address = ADDRESS.matcher(path);
    Optional<Referred> kind = address.matches() ? Referred.at(address.group(1)) : Optional.empty();
    if (kind.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Reference> reference = Reference.read(address.group(2));
    request
        .getRequestDispatcher(
            kind.get().view() + "?reference=" + reference.map(Reference::toString).orElse("none"))
        .forward(request, response);
  }
}
