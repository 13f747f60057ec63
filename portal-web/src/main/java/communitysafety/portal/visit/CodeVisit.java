package communitysafety.portal.visit;

import communitysafety.portal.protection.KeyCookie;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * One request of somebody who came with a code of theirs. Their visit is a sealed row that only the
 * cookie opens; a {@link Doorkeeper} opens it before any page is asked. What the row says is for
 * its owner to write and to understand.
 */
public abstract class CodeVisit implements Visit {

  @Inject SealedVisit sealed;

  private final KeyCookie cookie;
  private HttpServletRequest request;
  private HttpServletResponse response;

  protected CodeVisit(KeyCookie cookie) {
    this.cookie = cookie;
  }

  /**
   * Reads what is sealed.
   *
   * @return false when it leads nowhere (any more), and the visit is over
   */
  protected abstract boolean understands(byte[] content);

  @Override
  public void open(HttpServletRequest theRequest, HttpServletResponse theResponse) {
    request = theRequest;
    response = theResponse;
    sealed.open(cookie, this::understands, request, response);
  }

  @Override
  public void databaseIsAway() {
    sealed.databaseIsAway();
  }

  @Override
  public boolean acceptsForm() {
    return sealed.acceptsForm();
  }

  /** The hidden field of a form on this page. */
  public String getFormToken() {
    return sealed.formToken();
  }

  public boolean isOpen() {
    return sealed.isOpen();
  }

  /** Whether there is a cookie, but its visit is over. */
  public boolean isGone() {
    return sealed.isGone();
  }

  @Override
  public boolean isUnavailable() {
    return sealed.isUnavailable();
  }

  public boolean isPost() {
    return request.getMethod().equals("POST");
  }

  /** Ends the visit. */
  public void leave() {
    sealed.leave();
  }

  public void forgetKey() {
    sealed.forgetKey();
  }

  /** Nothing was stored: the answer says so, and when to try again. */
  public void answerUnavailable() {
    sealed.answerUnavailable();
  }

  /** The visit is over, and the answer says so. */
  public void answerGone() {
    sealed.answerGone();
  }

  public HttpServletRequest request() {
    return request;
  }

  public HttpServletResponse response() {
    return response;
  }

  protected SealedVisit sealed() {
    return sealed;
  }
}
