package communitysafety.portal.exit;

import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a visitor to a neutral site at once and forgets the answers so far: the cookie goes, what
 * the browser keeps of our pages goes, and the draft is removed. Leaving never waits for the
 * database; a draft that could not be removed expires by itself.
 *
 * <p>It lies under {@code /report} because the draft's cookie is sent only there. A link to it in
 * another site cannot remove a draft: the cookie is not sent with it (SameSite=Strict).
 */
@WebServlet({LeavePage.EXIT, LeavePage.EXIT_AND_DELETE})
public class LeavePage extends HttpServlet {

  /** The red button: away at once. What nobody but this browser could have opened goes. */
  public static final String EXIT = "/report/exit";

  /** The link at the foot of the page: the same, and whatever else there is of the answers goes. */
  public static final String EXIT_AND_DELETE = "/report/exit/all";

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(LeavePage.class.getName());

  /** Name of the cookie that holds the key of a visitor's draft; its path is {@code /report}. */
  public static final String DRAFT_COOKIE = "cs-draft";

  private static final String FORGOTTEN =
      DRAFT_COOKIE + "=; Path=/report; Max-Age=0; HttpOnly; SameSite=Strict";

  /** Where to; a site that everybody might look at, and that is not about the visitor. */
  @Inject
  @ConfigProperty(name = "portal.exit-url", defaultValue = "https://www.bbc.co.uk/weather")
  transient String exitUrl;

  @Inject transient Drafts drafts;

  @Resource transient ManagedExecutorService afterwards;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", exitUrl);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    response.addHeader("Set-Cookie", request.isSecure() ? FORGOTTEN + "; Secure" : FORGOTTEN);
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(DRAFT_COOKIE)) {
          DraftKey.read(cookie.getValue()).ifPresent(this::forget);
        }
      }
    }
  }

  private void forget(DraftKey key) {
    try {
      afterwards.execute(
          () -> {
            try {
              drafts.discard(key);
            } catch (RuntimeException e) {
              LOG.log(
                  System.Logger.Level.WARNING,
                  "A draft that its visitor left could not be removed; it will expire");
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.log(
          System.Logger.Level.WARNING, "A draft that its visitor left waits for its expiry: busy");
    }
  }
}
