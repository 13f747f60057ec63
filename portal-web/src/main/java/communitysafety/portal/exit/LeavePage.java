package communitysafety.portal.exit;

import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.protection.KeyCookies;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a visitor to a neutral site at once and forgets the answers so far and the visit of who
 * came back with a return code: the cookies go, what the browser keeps of our pages goes, and what
 * the cookies opened is removed. Answers kept under a return code stay, for the code alone, unless
 * the visitor chose to delete them too. Leaving never waits for the database; what could not be
 * removed expires by itself.
 *
 * <p>It lies under both paths because each cookie is sent only under its own. A link to it in
 * another site cannot remove anything: no cookie is sent with it (SameSite=Strict).
 */
@WebServlet({LeavePage.EXIT, LeavePage.EXIT_AND_DELETE, "/return/exit"})
public class LeavePage extends HttpServlet {

  /** The red button: away at once. What nobody but this browser could have opened goes. */
  public static final String EXIT = "/report/exit";

  /** The link at the foot of the page: the same, and whatever else there is of the answers goes. */
  public static final String EXIT_AND_DELETE = "/report/exit/all";

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(LeavePage.class.getName());

  /** Where to; a site that everybody might look at, and that is not about the visitor. */
  @Inject
  @ConfigProperty(name = "portal.exit-url", defaultValue = "https://www.bbc.co.uk/weather")
  transient String exitUrl;

  @Inject transient KeyCookies cookies;
  @Inject transient Drafts drafts;

  @Resource transient ManagedExecutorService afterwards;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", exitUrl);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    boolean alsoKept = request.getServletPath().equals(EXIT_AND_DELETE);
    for (KeyCookie cookie : KeyCookie.values()) {
      cookies.takeBack(cookie, request, response);
      cookies
          .find(cookie, request)
          .flatMap(DraftKey::read)
          .filter(key -> alsoKept || !key.isKept())
          .ifPresent(this::forget);
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
