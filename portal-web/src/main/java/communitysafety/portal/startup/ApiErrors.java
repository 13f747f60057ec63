package communitysafety.portal.startup;

import communitysafety.shared.problem.Problem;
import communitysafety.shared.problem.ProblemType;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What goes wrong before JAX-RS has a resource, such as a header it cannot parse, does not come to
 * the exception mappers: the server would answer with a page. Programs get problem details here
 * too.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ApiErrors extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Jsonb JSON = JsonbBuilder.create();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, new ProblemsInsteadOfPages(response));
  }

  private static final class ProblemsInsteadOfPages extends HttpServletResponseWrapper {

    private ProblemsInsteadOfPages(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      Problem problem = Problem.of(ProblemType.of(status));
      byte[] json = JSON.toJson(problem).getBytes(StandardCharsets.UTF_8);
      resetBuffer();
      setStatus(problem.status());
      setHeader("Cache-Control", "no-store");
      setContentType(Problem.MEDIA_TYPE);
      setContentLength(json.length);
      getOutputStream().write(json);
      flushBuffer();
    }

    /** The words given are the server's own, and not for the public. */
    @Override
    public void sendError(int status, String words) throws IOException {
      sendError(status);
    }
  }
}
