package communitysafety.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Which addresses belong to staff, which of them are open, and where to go on to. */
final class StaffPaths {

  static final String SIGN_IN = "/staff/sign-in";
  static final String FIRST = "/staff/inbox";

  private static final Pattern OURS =
      Pattern.compile("/staff/[A-Za-z0-9/_-]{1,60}(\\?[A-Za-z0-9=&_-]{1,100})?");

  private StaffPaths() {}

  /** As the server understood it: decoded and without dots. */
  static String of(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  static boolean isStaff(String path) {
    return path.equals("/staff") || path.startsWith("/staff/");
  }

  /** The one staff page that needs no sign-in. */
  static boolean isOpen(String path) {
    return path.equals(SIGN_IN) || path.equals(SIGN_IN + ".xhtml");
  }

  /**
   * Where to go after signing in: only to a staff page of ours, whatever the link says.
   *
   * @param asked null or anything a stranger may have written
   */
  static String onwards(String asked) {
    return asked != null
            && OURS.matcher(asked).matches()
            && !asked.contains("//")
            && !asked.startsWith(SIGN_IN)
        ? asked
        : FIRST;
  }

  /** The sign-in page, which will go on to what was asked for. */
  static String signInFor(HttpServletRequest request) {
    String query = request.getQueryString();
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    String then = onwards(asked);
    return then.equals(FIRST)
        ? SIGN_IN
        : SIGN_IN + "?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
  }
}
