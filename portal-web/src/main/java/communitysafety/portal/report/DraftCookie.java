package communitysafety.portal.report;

import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.protection.KeyCookies;
import communitysafety.shared.submission.DraftKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The key to a visitor's answers, sent to the report pages alone. */
@ApplicationScoped
public class DraftCookie {

  @Inject KeyCookies cookies;

  /** Its value, if the browser sent one; whether it is a key of ours is not looked at. */
  Optional<String> of(HttpServletRequest request) {
    return cookies.find(KeyCookie.DRAFT, request);
  }

  void give(DraftKey key, HttpServletRequest request, HttpServletResponse response) {
    cookies.give(KeyCookie.DRAFT, key.cookieValue(), request, response);
  }

  void takeBack(HttpServletRequest request, HttpServletResponse response) {
    cookies.takeBack(KeyCookie.DRAFT, request, response);
  }
}
