package communitysafety.portal.consultations;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.Phase;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.Wording;
import communitysafety.portal.abuse.Answer;
import communitysafety.portal.faces.PageLanguage;
import communitysafety.portal.faces.TypedText;
import communitysafety.portal.protection.KeyCookies;
import communitysafety.portal.visit.FormToken;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.Drafts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One request for a page of one consultation; opened by {@link ConsultationFilter}. On the pages
 * where it is answered, the answers that the browser's cookie opens are there too, and are saved
 * from here alone ({@link HeldAnswers}).
 */
@Named("consultationVisit")
@RequestScoped
public class ConsultationVisit {

  /** The parameter of an address, and the hidden field of a form, that names a language. */
  static final String LANGUAGE = "language";

  /** What is shorter is typed again as fast as it is copied. */
  private static final int WORTH_COPYING = 30;

  /** The languages that buttons and errors are translated into; else they are in English. */
  private static final Set<String> LANGUAGES_OF_FRAME = Set.of("pl", "ar");

  @Inject Consultations consultations;
  @Inject Drafts drafts;
  @Inject KeyCookies cookies;
  @Inject PageLanguage pageLanguage;
  @Inject Clock clock;

  private HttpServletRequest request;
  private HttpServletResponse response;
  private ConsultationAddress address;
  private PublicConsultation consultation;
  private String language;
  private HeldAnswers held;
  private SurveyJourney journey;

  /**
   * @return false when there is no such consultation
   */
  boolean open(
      ConsultationAddress address, HttpServletRequest request, HttpServletResponse response) {
    this.address = address;
    this.request = request;
    this.response = response;
    Optional<PublicConsultation> found = consultations.find(address.slug());
    found.ifPresent(each -> consultation = each);
    held = new HeldAnswers(consultation, drafts, cookies, request, response);
    if (found.isPresent()) {
      chooseLanguage();
    }
    return found.isPresent();
  }

  /** Opens the draft too, for the pages on which a consultation is answered. */
  void openDraft() {
    held.find();
    chooseLanguage();
  }

  /** The consultation that the unsent answers are to, when they are not to this one. */
  Optional<PublicConsultation> other() {
    return held.other().flatMap(consultations::byId);
  }

  private void chooseLanguage() {
    List<String> spoken = survey().document().languages();
    String asked = request.getParameter(LANGUAGE);
    if (asked != null && spoken.contains(asked)) {
      language = asked;
    } else {
      language = spoken.contains(usual()) ? usual() : survey().document().defaultLanguage();
    }
    pageLanguage.use(ofFrame(language));
  }

  /** The language of a page whose address names none. */
  private String usual() {
    return held.participation()
        .map(Participation::language)
        .orElseGet(() -> survey().document().defaultLanguage());
  }

  /** The language that the portal's own words are in beside a survey in this one. */
  static Locale ofFrame(String language) {
    Locale spoken = Locale.forLanguageTag(language);
    return LANGUAGES_OF_FRAME.contains(spoken.getLanguage()) ? spoken : Locale.UK;
  }

  Locale localeOfFrame() {
    return pageLanguage.getLocale();
  }

  /** Has the page be in the language that was asked for, before anything was found. */
  void speakAsAsked() {
    String asked = request.getParameter(LANGUAGE);
    if (consultation == null && asked != null) {
      pageLanguage.use(ofFrame(asked));
    }
  }

  public PublicConsultation getConsultation() {
    return consultation;
  }

  Survey survey() {
    return consultation.survey();
  }

  public Phase getPhase() {
    return consultation.phase(now());
  }

  public boolean isPreview() {
    return consultation.isPreview();
  }

  Instant now() {
    return clock.instant();
  }

  /** Whether it can be answered now; in a preview the pages can be tried. */
  boolean isAnswerable() {
    return getPhase() == Phase.OPEN || isPreview();
  }

  /** Whether somebody must have a code first and has none. */
  boolean lacksCode() {
    return consultation.audience() != Audience.OPEN
        && !isPreview()
        && held.participation().flatMap(Participation::code).isEmpty();
  }

  /** Where a code is asked for, or an e-mail address. */
  public String door() {
    return address(consultation.audience() == Audience.EMAIL ? "email" : "code");
  }

  /** BCP 47 tag of the language that the survey is shown in: one of its own. */
  public String getLanguage() {
    return language;
  }

  /**
   * What {@code lang} has to say on an element with the survey's words: null when the page is in
   * that language anyway.
   */
  public String getWordsLanguage() {
    return sameAsFrame() ? null : language;
  }

  /** The same for {@code dir}. */
  public String getWordsDirection() {
    return sameAsFrame() ? null : PageLanguage.directionOf(Locale.forLanguageTag(language));
  }

  private boolean sameAsFrame() {
    return Locale.forLanguageTag(language)
        .getLanguage()
        .equals(pageLanguage.getLocale().getLanguage());
  }

  /** The survey's words in the language of the page, earlier answers put in. */
  public String say(Wording wording) {
    return survey().say(wording, answers(), language);
  }

  public String getTitle() {
    return say(consultation.particulars().title());
  }

  /** This page in each of the survey's languages; empty when there is but one. */
  public List<LanguageLink> getLanguages() {
    List<String> spoken = survey().document().languages();
    return spoken.size() < 2
        ? List.of()
        : spoken.stream()
            .map(
                each ->
                    new LanguageLink(
                        each, pathAsked() + "?language=" + each, each.equals(language)))
            .toList();
  }

  /** Without the query, in which there may be a code. */
  private String pathAsked() {
    String page = address.page().equals(ConsultationAddress.START) ? "" : address.page();
    return path(address.about().isEmpty() ? page : page + "/" + address.about());
  }

  /** What stands in the address after the name of the page. */
  String about() {
    return address.about();
  }

  HttpServletRequest request() {
    return request;
  }

  HttpServletResponse response() {
    return response;
  }

  boolean isPost() {
    return request.getMethod().equals("POST");
  }

  /**
   * The address of a page of this consultation; {@code ""} for its first. It names the language
   * where nothing else would keep it.
   */
  public String address(String page) {
    return language == null || language.equals(usual())
        ? path(page)
        : path(page) + "?" + LANGUAGE + "=" + language;
  }

  private String path(String page) {
    return "/consultations/" + consultation.slug() + (page.isEmpty() ? "" : "/" + page);
  }

  /** Where the form of this page is sent: to the page itself. */
  public String getFormAddress() {
    return pathAsked();
  }

  /** Where the answers are sent to. */
  public String getSendAddress() {
    return path("send");
  }

  /** Where one begins anew whose answers are gone, whatever page says so. */
  public String getExpiredAddress() {
    return path("expired");
  }

  /**
   * Whether the form that was sent is from a page of ours, for this draft.
   *
   * @return false when it is forged; an old one is only remembered as {@link #isStale}
   */
  boolean acceptsForm() {
    return held.acceptsForm(request.getParameter(FormToken.FIELD));
  }

  /** The hidden field of a form on this page. */
  public String getFormToken() {
    return held.formToken();
  }

  public boolean isOpen() {
    return held.state() == HeldAnswers.State.OPEN;
  }

  boolean isGone() {
    return held.state() == HeldAnswers.State.GONE;
  }

  boolean isOther() {
    return held.state() == HeldAnswers.State.OTHER;
  }

  /** Whether the form was made from an earlier revision: a second tab has been used meanwhile. */
  boolean isStale() {
    return held.isStale();
  }

  public boolean isSent() {
    return held.participation().filter(Participation::isSent).isPresent();
  }

  /** Whether the questions were changed, or answers lost, since the person saved a page. */
  public boolean isAmended() {
    return held.isAmended();
  }

  /** What the draft holds; begun, and not yet stored, when there is none. */
  Participation participation() {
    return held.participationOr(() -> Participation.in(consultation, language, now()));
  }

  Answers answers() {
    return held.participation().map(Participation::answers).orElse(Answers.NONE);
  }

  Draft draft() {
    return held.draft();
  }

  /** The way through the survey, worked out once for these answers. */
  SurveyJourney journey() {
    if (journey == null) {
      journey =
          new SurveyJourney(
              survey().route(answers()),
              held.participation().map(Participation::seen).orElse(Set.of()));
    }
    return journey;
  }

  /** Where the person goes on: the next page that is not done, or the check of all answers. */
  String onwards() {
    return journey()
        .next()
        .map(stop -> address("question/" + stop.name()))
        .orElse(address("check"));
  }

  /**
   * Stores the participation as it is now.
   *
   * @throws communitysafety.shared.submission.StaleDraft when another request was first; then
   *     {@link #readAgain} shows what it did
   */
  void save() {
    participation().speak(language);
    held.save(participation());
    journey = null;
  }

  /** Stores it as sent, in the transaction that sends it. */
  Draft saveSent() {
    return held.saveSent(participation());
  }

  /** Puts the draft under a key that a return code leads to. */
  void keepUnder(byte[] secret) {
    held.keepUnder(secret, participation());
    journey = null;
  }

  /** Takes what was stored in the visitor's name, and gives them the key that has seen it. */
  void goOnWith(Draft saved) {
    held.goOnWith(saved);
    journey = null;
  }

  /** Looks again at what is stored, after another request was first. */
  void readAgain() {
    held.readAgain();
    journey = null;
  }

  /** Removes the answers, unless a return code keeps them, and the key to them. */
  void leave() {
    held.leave();
    journey = null;
  }

  /** Removes the answers wherever they are kept, and the key to them. */
  void removeAll() {
    held.removeAll();
    journey = null;
  }

  /** Removes the answers to the other consultation, unless a return code keeps them. */
  void leaveOther() {
    held.leaveOther();
    journey = null;
  }

  /** What the request brought in own words, to be given back when it cannot be kept. */
  String typedWords() {
    return request.getParameterMap().entrySet().stream()
        .filter(each -> each.getKey().startsWith("q-"))
        .flatMap(each -> Arrays.stream(each.getValue()))
        .map(TypedText::lines)
        .filter(words -> words.length() > WORTH_COPYING)
        .collect(Collectors.joining("\n\n"));
  }

  /** Says in the headers, for programs, what the page says in words. */
  void tellToWait(Answer answer) {
    response.setStatus(answer.status());
    response.setHeader("Retry-After", String.valueOf(answer.seconds()));
  }

  void forgetKey() {
    held.forgetKey();
    journey = null;
  }

  /**
   * A link to the same page in another language.
   *
   * @param tag BCP 47
   * @param current whether the page is in it now
   */
  public record LanguageLink(String tag, String address, boolean current) {

    /** The language in its own words, as {@code polski}. */
    public String name() {
      Locale locale = Locale.forLanguageTag(tag);
      return locale.getDisplayLanguage(locale);
    }

    public String direction() {
      return PageLanguage.directionOf(Locale.forLanguageTag(tag));
    }
  }
}
