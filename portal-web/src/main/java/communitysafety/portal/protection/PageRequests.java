package communitysafety.portal.protection;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns away what no browser sends to a page, before any of it is read: other methods (405), bodies
 * of unknown (411) or immoderate size (413), bodies that are not forms (415). One address takes a
 * file, from who is signed in; it has a limit of its own.
 */
public class PageRequests extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  /** Four times the longest story a person may tell, written in the longest way there is. */
  @Inject
  @ConfigProperty(name = "portal.page.max-bytes", defaultValue = "262144")
  transient long maxBytes;

  @Inject
  @ConfigProperty(name = "portal.upload.max-bytes", defaultValue = "10485760")
  transient long maxUploadBytes;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean upload = Paths.isUpload(Paths.of(request));
    if (Paths.isApi(Paths.of(request))) {
      chain.doFilter(request, response);
    } else if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() < 0) {
      refuse(response, HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (request.getContentLengthLong() > (upload ? maxUploadBytes : maxBytes)) {
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (!isOfType(request.getContentType(), upload ? "multipart/form-data" : FORM)) {
      refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The rest of the body is not wanted, so neither is the connection it would come on. */
  private static void refuse(HttpServletResponse response, int status) throws IOException {
    response.setHeader("Connection", "close");
    response.sendError(status);
  }

  private static boolean isOfType(String contentType, String wanted) {
    return contentType != null && contentType.split(";", 2)[0].trim().equalsIgnoreCase(wanted);
  }
}
