package communitysafety.portal.returning;

import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.protection.KeyCookies;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One request of a person who came back with a return code. Their visit is a sealed row that only
 * the cookie opens; it lasts half an hour from the last page. {@link ReturnFilter} opens it before
 * any page is asked.
 */
@Named("returnVisit")
@RequestScoped
public class ReturnVisit {

  /** How long a visit lasts without a page. */
  static final Duration LIFETIME = Duration.ofMinutes(30);

  /** The token of the form that asks for the code, when there is no visit yet. */
  static final String NO_VISIT_YET = "new";

  static final String TOKEN = "token";
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
  @Inject Clock clock;

  private HttpServletRequest request;
  private HttpServletResponse response;
  private State state = State.NONE;
  private Draft draft;
  private VisitContent content;
  private boolean stale;
  private String ownWords = "";

  void open(HttpServletRequest theRequest, HttpServletResponse theResponse) {
    request = theRequest;
    response = theResponse;
    Optional<String> value = cookies.find(KeyCookie.RETURN, request);
    if (value.isPresent()) {
      state = State.GONE;
      DraftKey.read(value.get()).flatMap(drafts::find).ifPresent(this::use);
    }
    if (isOpen()) {
      drafts.prolong(draft, LIFETIME);
    }
  }

  private void use(Draft found) {
    VisitContent.read(found.content())
        .ifPresent(
            read -> {
              draft = found;
              content = read;
              state = State.OPEN;
            });
  }

  /** To be called when looking for the visit failed because the database is away. */
  void databaseIsAway() {
    state = State.UNAVAILABLE;
    draft = null;
  }

  /** A code has opened this report. */
  void begin(UUID report) {
    goOnWith(drafts.begin(new VisitContent(report.toString(), null).written(), LIFETIME));
  }

  /**
   * Stores that this form was acted on; to be called in the transaction of the deed.
   *
   * @return what to {@link #goOnWith} once that has committed
   * @throws communitysafety.shared.submission.StaleDraft when another request was first
   */
  Draft done() {
    VisitContent after = new VisitContent(content.report(), form());
    return drafts.save(draft, after.written(), LIFETIME);
  }

  void goOnWith(Draft saved) {
    use(saved);
    cookies.give(KeyCookie.RETURN, saved.key().cookieValue(), request, response);
  }

  /** Looks again, after another request was first. */
  void readAgain() {
    Optional<Draft> found = drafts.find(draft.key());
    state = State.GONE;
    stale = true;
    found.ifPresent(this::use);
  }

  /** Whether the very form that was sent has been acted on: a second click. */
  boolean wasDone() {
    return isOpen() && form().equals(content.lastForm());
  }

  /**
   * Tells the form that was sent from every other: its token, and all that was typed. Two tabs have
   * the same token and different words.
   */
  private String form() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String[]> field :
          new TreeMap<>(request.getParameterMap()).entrySet()) {
        digest.update((field.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
        for (String value : field.getValue()) {
          digest.update((value + "\0").getBytes(StandardCharsets.UTF_8));
        }
      }
      return Base64.getEncoder()
          .encodeToString(digest.digest(request.getRequestURI().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  /** Ends the visit. */
  void leave() {
    if (draft != null) {
      drafts.discard(draft.key());
    }
    cookies.takeBack(KeyCookie.RETURN, request, response);
    state = State.NONE;
  }

  void forgetKey() {
    cookies.takeBack(KeyCookie.RETURN, request, response);
  }

  /**
   * Whether the form that was sent is from a page of ours, for this visit.
   *
   * @return false when it is forged; an old one is only remembered as {@link #isStale}
   */
  boolean acceptsForm() {
    String token = request.getParameter(TOKEN);
    if (!isOpen()) {
      return token != null;
    }
    Draft.FormCheck check = NO_VISIT_YET.equals(token) ? Draft.FormCheck.STALE : draft.check(token);
    stale = check == Draft.FormCheck.STALE;
    return check != Draft.FormCheck.FORGED;
  }

  /** The hidden field of a form on this page. */
  public String getFormToken() {
    if (isOpen()) {
      return draft.formToken();
    }
    String sent = request.getParameter(TOKEN);
    return isUnavailable() && sent != null ? sent : NO_VISIT_YET;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isGone() {
    return state == State.GONE;
  }

  boolean isUnavailable() {
    return state == State.UNAVAILABLE;
  }

  boolean isStale() {
    return stale;
  }

  boolean isPost() {
    return request.getMethod().equals("POST");
  }

  /** The report that the code opened. */
  UUID report() {
    return UUID.fromString(content.report());
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  /** Nothing was stored: the answer says so, and when to try again. */
  void answerUnavailable() {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** The visit is over: what was just typed is given back to be copied. */
  void answerGone(List<String> typed) {
    response.setStatus(HttpServletResponse.SC_GONE);
    ownWords = String.join("\n\n", typed.stream().filter(words -> !words.isEmpty()).toList());
    forgetKey();
  }

  /** What was just typed and could not be kept; empty when that is nothing worth copying. */
  public String getOwnWords() {
    return ownWords;
  }

  HttpServletRequest request() {
    return request;
  }

  HttpServletResponse response() {
    return response;
  }
}
