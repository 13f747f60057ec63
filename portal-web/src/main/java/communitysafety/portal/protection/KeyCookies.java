package communitysafety.portal.protection;

import communitysafety.portal.faces.PortalIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** Reads and sets the key cookies: never for scripts, never from another site. */
@ApplicationScoped
public class KeyCookies {

  @Inject PortalIdentity portal;

  /** Its value, if the browser sent one; whether it is a key of ours is not looked at. */
  public Optional<String> find(KeyCookie which, HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(which.cookieName()))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Until the browser is closed. */
  public void give(
      KeyCookie which, String value, HttpServletRequest request, HttpServletResponse response) {
    set(which, value, "", request, response);
  }

  public void takeBack(KeyCookie which, HttpServletRequest request, HttpServletResponse response) {
    set(which, "", "; Max-Age=0", request, response);
  }

  private void set(
      KeyCookie which,
      String value,
      String age,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean secure = request.isSecure() || portal.getPublicUrl().startsWith("https://");
    response.addHeader(
        "Set-Cookie",
        which.cookieName()
            + "="
            + value
            + "; Path="
            + which.path()
            + "; HttpOnly; SameSite=Strict"
            + age
            + (secure ? "; Secure" : ""));
  }
}
