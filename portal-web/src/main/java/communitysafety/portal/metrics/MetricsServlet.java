package communitysafety.portal.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code /metrics}, for whoever knows the token; without a token in the configuration there is no
 * such address. Takes all addresses below as well, where the server has its own figures for
 * everybody to read.
 */
@WebServlet(urlPatterns = {"/metrics", "/metrics/*"})
public class MetricsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String SCHEME = "Bearer ";

  @Inject transient Meters meters;
  @Inject transient Backlog backlog;

  @Inject
  @ConfigProperty(name = "portal.metrics.token")
  transient Optional<String> token;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (token.isEmpty() || request.getPathInfo() != null) {
      answer(response, HttpServletResponse.SC_NOT_FOUND, "Not found\n");
    } else if (!isTheToken(request.getHeader("Authorization"))) {
      response.setHeader("WWW-Authenticate", "Bearer");
      answer(response, HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized\n");
    } else {
      backlog.lookAgain();
      answer(response, HttpServletResponse.SC_OK, meters.text());
    }
  }

  /** In the same time whatever was guessed right. */
  private boolean isTheToken(String authorization) {
    return authorization != null
        && authorization.startsWith(SCHEME)
        && MessageDigest.isEqual(
            bytes(authorization.substring(SCHEME.length()).strip()), bytes(token.get()));
  }

  private static void answer(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType(
        status == HttpServletResponse.SC_OK ? "text/plain; version=0.0.4" : "text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
