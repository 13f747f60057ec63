package communitysafety.portal.visit;

import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.protection.KeyCookies;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One request of a visit. It lasts half an hour from the last page. What is sealed in it is the
 * owner's to write and to understand; here is how it is found, prolonged, proved by the token of a
 * form, and ended.
 */
@Dependent
public class SealedVisit {

  /** How long a visit lasts without a page. */
  public static final Duration LIFETIME = Duration.ofMinutes(30);

  /** The hidden field of every form of a visit. */
  public static final String TOKEN = "token";

  /** The token of the form that asks for the code, when there is no visit yet. */
  public static final String NO_VISIT_YET = "new";

  private static final String RETRY_AFTER_SECONDS = "30";

  private enum State {
    NONE,
    OPEN,
    /** There is a cookie, but its visit is over. */
    GONE,
    /** The database is away, so nobody knows. */
    UNAVAILABLE
  }

  @Inject Drafts drafts;
  @Inject KeyCookies cookies;

  private KeyCookie cookie;
  private Predicate<byte[]> understands;
  private HttpServletRequest request;
  private HttpServletResponse response;
  private State state = State.NONE;
  private Draft draft;
  private boolean stale;

  /**
   * Looks for the visit of the browser that asks.
   *
   * @param understands reads what is sealed; a visit whose content it refuses is over
   */
  public void open(
      KeyCookie which,
      Predicate<byte[]> understands,
      HttpServletRequest theRequest,
      HttpServletResponse theResponse) {
    this.cookie = which;
    this.understands = understands;
    request = theRequest;
    response = theResponse;
    Optional<String> value = cookies.find(cookie, request);
    if (value.isPresent()) {
      state = State.GONE;
      DraftKey.read(value.get()).flatMap(drafts::find).ifPresent(this::use);
    }
    if (isOpen()) {
      drafts.prolong(draft, LIFETIME);
    }
  }

  private void use(Draft found) {
    if (understands.test(found.content())) {
      draft = found;
      state = State.OPEN;
    }
  }

  /** To be called when looking for the visit failed because the database is away. */
  public void databaseIsAway() {
    state = State.UNAVAILABLE;
    draft = null;
  }

  /** Begins a visit, in the place of the one there was. */
  public void begin(byte[] content) {
    discard();
    goOnWith(drafts.begin(content, LIFETIME));
  }

  /**
   * Stores other content, in the running transaction.
   *
   * @return what to {@link #goOnWith} once that has committed
   * @throws communitysafety.shared.submission.StaleDraft when another request was first
   */
  public Draft save(byte[] content) {
    return drafts.save(draft, content, LIFETIME);
  }

  public void goOnWith(Draft saved) {
    use(saved);
    cookies.give(cookie, saved.key().cookieValue(), request, response);
  }

  /** Looks again, after another request was first. */
  public void readAgain() {
    Optional<Draft> found = drafts.find(draft.key());
    state = State.GONE;
    stale = true;
    found.ifPresent(this::use);
  }

  /** Ends the visit. */
  public void leave() {
    discard();
    forgetKey();
    state = State.NONE;
  }

  private void discard() {
    if (draft != null) {
      drafts.discard(draft.key());
      draft = null;
    }
  }

  public void forgetKey() {
    cookies.takeBack(cookie, request, response);
  }

  /**
   * Whether the form that was sent is from a page of ours, for this visit.
   *
   * @return false when it is forged; an old one is only remembered as {@link #isStale}
   */
  public boolean acceptsForm() {
    String token = request.getParameter(TOKEN);
    if (!isOpen()) {
      return token != null;
    }
    Draft.FormCheck check = NO_VISIT_YET.equals(token) ? Draft.FormCheck.STALE : draft.check(token);
    stale = check == Draft.FormCheck.STALE;
    return check != Draft.FormCheck.FORGED;
  }

  /** The hidden field of a form on this page. */
  public String formToken() {
    if (isOpen()) {
      return draft.formToken();
    }
    String sent = request.getParameter(TOKEN);
    return isUnavailable() && sent != null ? sent : NO_VISIT_YET;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean isGone() {
    return state == State.GONE;
  }

  public boolean isUnavailable() {
    return state == State.UNAVAILABLE;
  }

  /** Whether the form was made before the visit last changed. */
  public boolean isStale() {
    return stale;
  }

  /** Nothing was stored: the answer says so, and when to try again. */
  public void answerUnavailable() {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** The visit is over, and the answer says so. */
  public void answerGone() {
    response.setStatus(HttpServletResponse.SC_GONE);
    forgetKey();
  }
}
