package communitysafety.portal.report;

import communitysafety.portal.visit.FormToken;
import communitysafety.portal.visit.Visit;
import communitysafety.reporting.report.Submission;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.hub.Hubs;
import communitysafety.shared.hub.Located;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One request of a person who is making a report: their draft as it was found when the request came
 * in, and the one place that saves it. {@link JourneyFilter} opens it before any page is asked.
 */
@Named("visit")
@RequestScoped
public class ReportVisit implements Visit {

  /** The parameter that says which of the things told further a page is about. */
  static final String INCIDENT = "incident";

  private static final Pattern INCIDENT_ID = Pattern.compile("[0-9a-f]{8}");
  private static final String RETRY_AFTER_SECONDS = "30";

  /** What was found. */
  enum State {
    /** No cookie: nothing answered yet. */
    NEW,
    OPEN,
    /** There is a cookie, but its draft expired, was removed, or does not open. */
    GONE,
    /** The database is away, so nobody knows. */
    UNAVAILABLE
  }

  @Inject Drafts drafts;
  @Inject Hubs hubs;
  @Inject Clock clock;
  @Inject DraftCookie cookie;

  private HttpServletRequest request;
  private HttpServletResponse response;
  private State state = State.NEW;
  private Draft draft;
  private ReportAnswers answers = new ReportAnswers();
  private boolean stale;
  private String ownWords = "";
  private String incident;

  @Override
  public void open(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
    Optional<String> value = cookie.of(request);
    if (value.isPresent()) {
      state = State.GONE;
      DraftKey.read(value.get()).flatMap(drafts::find).ifPresent(this::use);
    }
    if (isOpen() && answers.getWhere() != null) {
      // The tables of places are read now, so that their being away is noticed before the page.
      hubs.locator();
    }
  }

  private void use(Draft found) {
    AnswersJson.read(found.content())
        .ifPresent(
            read -> {
              draft = found;
              answers = read;
              state = State.OPEN;
            });
  }

  @Override
  public void databaseIsAway() {
    state = State.UNAVAILABLE;
    draft = null;
    answers = new ReportAnswers();
  }

  @Override
  public boolean acceptsForm() {
    Draft.FormCheck check =
        FormToken.check(isOpen() ? draft : null, request.getParameter(FormToken.FIELD));
    stale = check == Draft.FormCheck.STALE;
    return check != Draft.FormCheck.FORGED;
  }

  /** The hidden field of a form on this page. */
  public String getFormToken() {
    if (isOpen()) {
      return draft.formToken();
    }
    String sent = request.getParameter(FormToken.FIELD);
    return isUnavailable() && sent != null ? sent : FormToken.NONE_YET;
  }

  boolean isPost() {
    return request.getMethod().equals("POST");
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isNew() {
    return state == State.NEW;
  }

  boolean isGone() {
    return state == State.GONE;
  }

  @Override
  public boolean isUnavailable() {
    return state == State.UNAVAILABLE;
  }

  /** Whether the form was made from an earlier revision: a second tab has been used meanwhile. */
  boolean isStale() {
    return stale;
  }

  public boolean isSent() {
    return answers.getSent() != null;
  }

  /** Whether a return code was made whose words are still to be asked back. */
  boolean hasCodeToShow() {
    return isOpen() && answers.getCodeToShow() != null;
  }

  /** Whether a return code opens these answers, or leads to the report they became. */
  public boolean isCodeMade() {
    return isOpen() && answers.isCodeMade();
  }

  /** Whether the person says that they are under 18. */
  public boolean isYoung() {
    return answers.isYoung();
  }

  ReportAnswers answers() {
    return answers;
  }

  Draft draft() {
    return draft;
  }

  Located located() {
    return answers.getWhere() == null ? null : answers.locate(hubs.locator());
  }

  /** What is sent, the answers being complete. */
  Submission submission() {
    return answers.submission(located(), where -> where.locate(hubs.locator()), today());
  }

  ReportJourney journey() {
    return new ReportJourney(answers, located());
  }

  /**
   * Which of the things told further the page is about: the one asked for or, where none is, a new
   * one. Its id goes with the form.
   */
  String incidentAsked() {
    if (incident == null) {
      String asked = request.getParameter(INCIDENT);
      incident =
          asked != null && INCIDENT_ID.matcher(asked).matches()
              ? asked
              : UUID.randomUUID().toString().substring(0, 8);
    }
    return incident;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  /**
   * Stores the answers as they are now.
   *
   * @throws StaleDraft when another request was first; then {@link #readAgain} shows what it did
   */
  void save() {
    byte[] content = AnswersJson.write(answers);
    goOnWith(draft == null ? drafts.begin(content) : drafts.save(draft, content));
  }

  /** Goes on with a draft that was found by other means than the cookie. */
  void takeUp(Draft found, HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
    goOnWith(found);
  }

  /** Takes what was stored in the visitor's name, and gives them the key that has seen it. */
  void goOnWith(Draft saved) {
    use(saved);
    cookie.give(saved.key(), request, response);
  }

  /** Looks again at what is stored, after another request was first. */
  void readAgain() {
    Optional<Draft> found = drafts.find(draft.key());
    state = State.GONE;
    stale = true;
    found.ifPresent(this::use);
  }

  /** Nothing was stored: the answer says so, and when to try again. */
  void answerUnavailable() {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** The answers are not there any more: what was just typed is given back to be copied. */
  void answerGone(List<String> typed) {
    response.setStatus(HttpServletResponse.SC_GONE);
    ownWords = String.join("\n\n", typed.stream().filter(words -> !words.isEmpty()).toList());
  }

  /** What was just typed and could not be kept; empty when that is nothing worth copying. */
  public String getOwnWords() {
    return ownWords;
  }

  /** Removes the answers and the key to them. */
  void forget() {
    if (draft != null) {
      drafts.discard(draft.key());
    }
    forgetKey();
  }

  void forgetKey() {
    cookie.takeBack(request, response);
  }
}
