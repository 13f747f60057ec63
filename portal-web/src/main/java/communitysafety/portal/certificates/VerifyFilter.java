package communitysafety.portal.certificates;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.portal.abuse.Answer;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Leads {@code /verify/CODE} to the page that tells what became of the certificate, and has every
 * answer be of one length: who looks on from outside does not learn it.
 */
@WebFilter("/verify/*")
public class VerifyFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Where a code is typed; with a slash and the code, where it is answered. */
  public static final String ADDRESS = "/verify";

  private static final String VIEW = "/verify/verdict.xhtml";

  @Inject transient VerdictPage verdict;

  /** Sends the browser to the answer for a code. */
  static void lead(CheckedCode code) {
    try {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(ADDRESS + "/" + code.grouped());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String rest = request.getPathInfo();
    String path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
    if (!path.startsWith(ADDRESS + "/")) {
      chain.doFilter(request, response);
    } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else {
      Answer answer = verdict.ask(path.substring(ADDRESS.length() + 1), request);
      if (!answer.isYes()) {
        response.setStatus(answer.status());
        response.setHeader("Retry-After", String.valueOf(answer.seconds()));
      }
      OneLengthResponse padded = new OneLengthResponse(response);
      request.getRequestDispatcher(VIEW).forward(request, padded);
      padded.send(String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip"));
    }
  }
}
