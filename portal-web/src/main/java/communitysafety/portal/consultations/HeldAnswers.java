package communitysafety.portal.consultations;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.protection.KeyCookies;
import communitysafety.portal.visit.FormToken;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The answers that one browser's cookie opens, during one request for a page of a consultation.
 *
 * <p>No visit by code ({@link communitysafety.portal.visit.SealedVisit}): that one is over half an
 * hour after its last page, and each page prolongs it. Answers last a day from when they were last
 * saved and are not touched by being looked at; they can be kept under a return code, be those to
 * another consultation, and stay for an hour after they were sent.
 */
final class HeldAnswers {

  /** How long a sent response can be copied on the device it was sent from. */
  private static final Duration COPY_KEPT = Duration.ofHours(1);

  /** What was found. */
  enum State {
    /** No cookie, or one of a response that was sent to another consultation. */
    NEW,
    OPEN,
    /** Answers to another consultation that are not sent. */
    OTHER,
    /** There is a cookie, but its draft expired, was removed, or does not open. */
    GONE
  }

  private final PublicConsultation consultation;
  private final Drafts drafts;
  private final KeyCookies cookies;
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  private State state = State.NEW;
  private Draft draft;
  private Participation participation;
  private Participation other;
  private boolean amended;
  private boolean stale;

  /**
   * @param consultation null where there is none; then nothing is looked for
   */
  HeldAnswers(
      PublicConsultation consultation,
      Drafts drafts,
      KeyCookies cookies,
      HttpServletRequest request,
      HttpServletResponse response) {
    this.consultation = consultation;
    this.drafts = drafts;
    this.cookies = cookies;
    this.request = request;
    this.response = response;
  }

  /** Looks for what the cookie opens. */
  void find() {
    Optional<String> value = cookies.find(KeyCookie.CONSULTATION, request);
    if (value.isPresent()) {
      state = State.GONE;
      DraftKey.read(value.get()).flatMap(drafts::find).ifPresent(this::use);
    }
  }

  private void use(Draft found) {
    Participation.read(found.content()).ifPresent(read -> use(found, read));
  }

  private void use(Draft found, Participation read) {
    if (read.consultation().equals(consultation.id())) {
      draft = found;
      participation = read;
      amended = read.fit(consultation.surveyVersion(), consultation.survey());
      state = State.OPEN;
    } else {
      state = read.isSent() ? State.NEW : State.OTHER;
      participation = null;
      draft = null;
      other = read;
    }
  }

  State state() {
    return state;
  }

  /** Null when nothing is stored. */
  Draft draft() {
    return draft;
  }

  Optional<Participation> participation() {
    return Optional.ofNullable(participation);
  }

  /**
   * @param begun makes the one that goes on where there is none
   */
  Participation participationOr(Supplier<Participation> begun) {
    if (participation == null) {
      participation = begun.get();
    }
    return participation;
  }

  /** The consultation that the unsent answers are to, when they are not to this one. */
  Optional<UUID> other() {
    return state == State.OTHER ? Optional.of(other.consultation()) : Optional.empty();
  }

  /** Whether the questions were changed, or answers lost, since the person saved a page. */
  boolean isAmended() {
    return amended;
  }

  /**
   * Judges the hidden field of a form that was sent.
   *
   * @return false when it is forged; an old one is only remembered as {@link #isStale}
   */
  boolean acceptsForm(String token) {
    Draft.FormCheck check = FormToken.check(state == State.OPEN ? draft : null, token);
    stale = check == Draft.FormCheck.STALE;
    return check != Draft.FormCheck.FORGED;
  }

  /** Whether the form was made from an earlier revision: a second tab has been used meanwhile. */
  boolean isStale() {
    return stale;
  }

  String formToken() {
    return state == State.OPEN ? draft.formToken() : FormToken.NONE_YET;
  }

  /**
   * @throws communitysafety.shared.submission.StaleDraft when another request was first; then
   *     {@link #readAgain} finds what it did
   */
  void save(Participation now) {
    byte[] content = now.write();
    goOnWith(draft == null ? drafts.begin(content) : drafts.save(draft, content));
  }

  /** Stores them as sent, in the transaction that sends them. */
  Draft saveSent(Participation sent) {
    return drafts.save(draft, sent.write(), COPY_KEPT);
  }

  /** Puts them under a key that a return code leads to. */
  void keepUnder(byte[] secret, Participation now) {
    goOnWith(drafts.keep(draft, DraftKey.keptUnder(secret), now.write()));
  }

  /** Takes what was stored in the visitor's name, and gives them the key that has seen it. */
  void goOnWith(Draft saved) {
    use(saved);
    amended = false;
    cookies.give(KeyCookie.CONSULTATION, saved.key().cookieValue(), request, response);
  }

  /** Looks again at what is stored, after another request was first. */
  void readAgain() {
    Optional<Draft> found = drafts.find(draft.key());
    state = State.GONE;
    participation = null;
    draft = null;
    stale = true;
    found.ifPresent(this::use);
  }

  /** Removes them, unless a return code keeps them, and the key to them. */
  void leave() {
    if (draft != null && !draft.key().isKept()) {
      drafts.discard(draft.key());
    }
    forgetKey();
  }

  /** Removes them wherever they are kept, and the key to them. */
  void removeAll() {
    if (draft != null) {
      drafts.discard(draft.key());
    }
    forgetKey();
  }

  /** Removes the answers to the other consultation, unless a return code keeps them. */
  void leaveOther() {
    cookies
        .find(KeyCookie.CONSULTATION, request)
        .flatMap(DraftKey::read)
        .filter(key -> !key.isKept())
        .ifPresent(drafts::discard);
    forgetKey();
  }

  void forgetKey() {
    cookies.takeBack(KeyCookie.CONSULTATION, request, response);
    state = State.NEW;
    draft = null;
    participation = null;
    other = null;
  }
}
