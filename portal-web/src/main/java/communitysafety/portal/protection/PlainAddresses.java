package communitysafety.portal.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Keeps one address per page, {@code /report/where}: the same with {@code .xhtml} moves there for
 * good, and so does {@code /index} to {@code /}. Redirects are written without scheme and host, so
 * that they are right behind any proxy, and a sent form is always followed by a GET (303).
 */
public class PlainAddresses extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String ENDING = ".xhtml";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    String plain = plain(path);
    // GOV.UK's fonts and images come with its package but are not ours to serve.
    if (path.startsWith("/webjars/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (plain.equals(path) || Paths.isFacesResource(path)) {
      chain.doFilter(request, new PlainRedirects(request, response));
    } else {
      String query = request.getQueryString();
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", query == null ? plain : plain + "?" + query);
    }
  }

  /** The one address of what is asked for; always begins with exactly one slash. */
  static String plain(String path) {
    if (!path.endsWith(ENDING) && !path.equals("/index")) {
      return path;
    }
    String plain =
        path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
    if (plain.endsWith("/index")) {
      plain = plain.substring(0, plain.length() - "index".length());
      plain = plain.length() > 1 ? plain.substring(0, plain.length() - 1) : plain;
    }
    // Two slashes in front would be another site's address.
    return plain.replaceFirst("^/[/\\\\]+", "/");
  }

  /**
   * Writes {@code Location: /report/when} where the server would write its own idea of its name.
   */
  private static final class PlainRedirects extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    PlainRedirects(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      if (!location.startsWith("/") || location.startsWith("//")) {
        super.sendRedirect(location);
        return;
      }
      resetBuffer();
      setStatus(
          request.getMethod().equals("POST")
              ? HttpServletResponse.SC_SEE_OTHER
              : HttpServletResponse.SC_FOUND);
      int end = location.indexOf('?') < 0 ? location.length() : location.indexOf('?');
      setHeader("Location", plain(location.substring(0, end)) + location.substring(end));
    }
  }
}
