package communitysafety.portal.about;

import communitysafety.portal.faces.PortalIdentity;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells people who found a weakness whom to write to: {@code /.well-known/security.txt}, RFC 9116.
 */
@WebServlet("/.well-known/security.txt")
public class SecurityText extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Well below the year that RFC 9116 advises at most; counted from the day it is asked for. */
  private static final int DAYS_VALID = 180;

  @Inject transient PortalIdentity portal;

  @Inject transient Clock clock;

  /** A mailto: or https: address; without it, the page that says how to reach us. */
  @Inject
  @ConfigProperty(name = "portal.security-contact")
  transient Optional<String> contact;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(text(contact, portal.getPublicUrl(), clock.instant()));
  }

  static String text(Optional<String> contact, String publicUrl, Instant now) {
    Instant expires = now.truncatedTo(ChronoUnit.DAYS).plus(DAYS_VALID, ChronoUnit.DAYS);
    return "Contact: "
        + contact.orElse(publicUrl + "/privacy-notice#security")
        + "\nExpires: "
        + expires
        + "\nPreferred-Languages: en\nCanonical: "
        + publicUrl
        + "/.well-known/security.txt\n";
  }
}
