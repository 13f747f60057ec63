package communitysafety.portal.report;

import communitysafety.portal.faces.PortalIdentity;
import communitysafety.shared.submission.DraftKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/**
 * The only thing a visitor's browser keeps: the key to their answers, until the browser is closed.
 * Sent to the report pages alone, never to scripts, never from another site.
 */
@ApplicationScoped
public class DraftCookie {

  static final String NAME = "cs-draft";
  private static final String ATTRIBUTES = "; Path=" + Step.START + "; HttpOnly; SameSite=Strict";

  @Inject PortalIdentity portal;

  /** Its value, if the browser sent one; whether it is a key of ours is not looked at. */
  Optional<String> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }

  void give(DraftKey key, HttpServletRequest request, HttpServletResponse response) {
    set(key.cookieValue() + ATTRIBUTES, request, response);
  }

  void takeBack(HttpServletRequest request, HttpServletResponse response) {
    set(ATTRIBUTES + "; Max-Age=0", request, response);
  }

  private void set(String rest, HttpServletRequest request, HttpServletResponse response) {
    boolean secure = request.isSecure() || portal.getPublicUrl().startsWith("https://");
    response.addHeader("Set-Cookie", NAME + "=" + rest + (secure ? "; Secure" : ""));
  }
}
