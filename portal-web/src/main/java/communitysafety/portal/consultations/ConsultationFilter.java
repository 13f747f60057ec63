package communitysafety.portal.consultations;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads {@code /consultations/slug/…} to the page of that name, with the consultation found. An
 * address of no consultation, or of no page, is answered with 404.
 */
@WebFilter("/consultations/*")
public class ConsultationFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient ConsultationVisit visit;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<ConsultationAddress> address = ConsultationAddress.read(path(request));
    if (address.isEmpty()
        || getServletContext().getResource(address.get().view() + ".xhtml") == null
        || !visit.open(address.get(), request, response)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.setAttribute(AddressKept.ADDRESS, request.getRequestURI());
    request.getRequestDispatcher(address.get().view() + ".xhtml").forward(request, response);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
