package communitysafety.portal.abuse;

import communitysafety.shared.problem.Problem;
import communitysafety.shared.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Asks for everything that a program posts whether there is budget for it, before it is read. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ApiLimits extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject transient Budgets budgets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    Answer answer = budgets.ask(Budget.API, request);
    if (answer.isYes()) {
      chain.doFilter(request, response);
      return;
    }
    byte[] json =
        JSON.toJson(Problem.of(ProblemType.TOO_MANY_REQUESTS)).getBytes(StandardCharsets.UTF_8);
    response.setStatus(ProblemType.TOO_MANY_REQUESTS.status());
    response.setHeader("Retry-After", String.valueOf(answer.seconds()));
    response.setHeader("Cache-Control", "no-store");
    // The body is not wanted, so neither is the connection it comes on.
    response.setHeader("Connection", "close");
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}
