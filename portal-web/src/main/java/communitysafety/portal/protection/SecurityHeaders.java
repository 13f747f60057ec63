package communitysafety.portal.protection;

import communitysafety.portal.faces.PortalIdentity;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers what our pages may do: nothing but our own style sheet, script, images and forms.
 * Staff pages that PrimeFaces makes replace the Content-Security-Policy by their own, with a nonce.
 */
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

  /** Browsers hold a redirect that answers a form to what forms may be sent to. */
  private static final String POLICY_OF_JOINING =
      CONTENT_SECURITY_POLICY.replace("form-action 'self'", "form-action 'self' https:");

  private static final String NOTHING_PERMITTED =
      "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=(),"
          + " display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(),"
          + " microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()";
  private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

  @Inject transient PortalIdentity portal;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Not no-referrer: with it browsers send "Origin: null", which is no proof of where a form is.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Permissions-Policy", NOTHING_PERMITTED);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (request.isSecure() || portal.getPublicUrl().startsWith("https://")) {
      response.setHeader("Strict-Transport-Security", TWO_YEARS);
    }
    response.setHeader(
        "Content-Security-Policy",
        Paths.isJoining(path) ? POLICY_OF_JOINING : CONTENT_SECURITY_POLICY);
    if (Paths.isPrivate(path)) {
      response.setHeader("Cache-Control", "no-store");
    } else if (!Paths.isFacesResource(path)) {
      response.setHeader("Cache-Control", "no-cache");
    }
    chain.doFilter(request, response);
  }
}
