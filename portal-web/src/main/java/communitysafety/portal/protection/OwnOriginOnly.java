package communitysafety.portal.protection;

import communitysafety.portal.faces.PortalIdentity;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Accepts a form only from our own pages, so that no other site can send one in a visitor's name:
 * {@code Origin} must be ours; where a browser sends none, {@code Sec-Fetch-Site} must say {@code
 * same-origin}; where neither is sent, it is refused. Browsers set both and scripts of other sites
 * cannot. The journey's own token is checked besides.
 */
public class OwnOriginOnly extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient PortalIdentity portal;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean safe = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (safe
        || Paths.isApi(Paths.of(request))
        || isOurs(
            request.getHeader("Origin"),
            request.getHeader("Sec-Fetch-Site"),
            request.getHeader("Host"),
            portal.getPublicUrl())) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /**
   * Whether a form with these headers was sent from one of our pages.
   *
   * @param origin header, or null; the text "null" is no origin of ours
   * @param fetchSite header, or null
   * @param host header of the request: what the browser believes to talk to
   * @param publicUrl where the public reaches the portal; behind a proxy the host may be another
   */
  static boolean isOurs(String origin, String fetchSite, String host, String publicUrl) {
    if (origin == null) {
      return "same-origin".equals(fetchSite);
    }
    return origin.equalsIgnoreCase(originOf(publicUrl))
        || origin.equalsIgnoreCase("http://" + host)
        || origin.equalsIgnoreCase("https://" + host);
  }

  private static String originOf(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
