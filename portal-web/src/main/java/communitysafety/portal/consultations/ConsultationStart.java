package communitysafety.portal.consultations;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.Particulars;
import communitysafety.consultation.publication.Phase;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.PublicConsultation.WeDid;
import communitysafety.consultation.survey.Compilation.Extent;
import communitysafety.consultation.survey.Wording;
import communitysafety.portal.faces.PageLanguage;
import communitysafety.portal.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/**
 * The first page of a consultation, and what was done about it: what it is, who may answer and how,
 * until when, and what becomes of the answers. It shows what fits the phase.
 */
@Named("consultationStart")
@RequestScoped
public class ConsultationStart {

  @Inject ConsultationVisit visit;
  @Inject Consultations consultations;
  @Inject PageLanguage pageLanguage;
  @Inject TimesInWords times;
  @Inject Words words;

  private Extent extent;

  /** A document that may be read beforehand. */
  public record DocumentLink(Told title, String address, Told about) {}

  public String getTitle() {
    return inLanguage(particulars().title());
  }

  public List<String> getSummary() {
    return paragraphs(particulars().summary());
  }

  public List<String> getBackground() {
    return paragraphs(particulars().background());
  }

  public List<String> getContact() {
    return paragraphs(particulars().contact());
  }

  public List<String> getOtherFormats() {
    return paragraphs(particulars().otherFormats());
  }

  public List<String> getPrivacyNotice() {
    return paragraphs(particulars().privacyNotice());
  }

  public List<DocumentLink> getDocuments() {
    return particulars().documents().stream()
        .map(each -> new DocumentLink(told(each.title()), each.address(), told(each.about())))
        .toList();
  }

  /** How long it takes, as a sentence. */
  public String getHowLong() {
    Extent all = extent();
    return words.say(
        all.minutes() == 1 ? "consultations.start.howLong.one" : "consultations.start.howLong",
        all.minutes());
  }

  /** How many pages there are, as a sentence. */
  public String getHowMany() {
    Extent all = extent();
    if (all.exact() && all.shortest() < all.longest()) {
      return words.say("consultations.start.pages.between", all.shortest(), all.longest());
    }
    return words.say(
        all.exact() ? "consultations.start.pages" : "consultations.start.pages.upTo",
        all.longest());
  }

  private Extent extent() {
    if (extent == null) {
      extent = consultations.extent(consultation());
    }
    return extent;
  }

  /** Until when, or since when, as a sentence; empty where nothing is settled yet. */
  public String getWhen() {
    return switch (visit.getPhase()) {
      case PREVIEW -> "";
      case COMING ->
          words.say(
              "consultations.start.when.COMING",
              times.opening(consultation().opensAt(), locale()),
              times.closing(consultation().closesAt(), locale()));
      case OPEN -> words.say("consultations.when.OPEN", closing());
      default -> words.say("consultations.when.CLOSED", closing());
    };
  }

  private String closing() {
    return times.closing(consultation().closesAt(), locale());
  }

  /** Public notices, the newest first. */
  public List<String> getExtensions() {
    return consultation().extensions().stream()
        .map(
            each ->
                words.say(
                    "consultations.start.extended",
                    times.day(each.announcedAt(), locale()),
                    times.closing(each.from(), locale()),
                    times.closing(each.until(), locale()),
                    each.reason()))
        .toList();
  }

  public boolean isPreview() {
    return visit.getPhase() == Phase.PREVIEW;
  }

  public boolean isComing() {
    return visit.getPhase() == Phase.COMING;
  }

  public boolean isOpen() {
    return visit.getPhase() == Phase.OPEN;
  }

  /** Whether the questions can be gone through: for real, or to try. */
  public boolean isAnswerable() {
    return isOpen() || isPreview();
  }

  public boolean isOver() {
    return !isAnswerable() && !isComing();
  }

  public boolean isAnswered() {
    return consultation().weDid() != null;
  }

  public boolean isReleased() {
    return consultation().latestRelease() > 0;
  }

  /** Where the button leads. */
  public String getFirstPage() {
    String page =
        isPreview()
            ? "question"
            : switch (consultation().audience()) {
              case OPEN -> "question";
              case CODES -> "code";
              case EMAIL -> "email";
            };
    return visit.address(page);
  }

  public String getResultsAddress() {
    return visit.address("results");
  }

  public String getWeDidAddress() {
    return visit.address("we-did");
  }

  public String getAddress() {
    return visit.address("");
  }

  /** Who may answer and how, as a text key. */
  public String getWho() {
    return "consultations.start.who." + consultation().audience();
  }

  public boolean isAnonymous() {
    return consultation().anonymous();
  }

  /** What is known of who answers, where it is not anonymous, as a text key. */
  public String getKnown() {
    return consultation().audience() == Audience.OPEN
        ? "consultations.start.known.OPEN"
        : "consultations.start.known." + consultation().audience();
  }

  /** Who says what was done, and until when; empty in a preview where that is not settled. */
  public String getPromise() {
    return consultation().promise() == null || isAnswered()
        ? ""
        : words.say(
            "consultations.start.promise",
            consultation().promise().owner(),
            times.day(consultation().promise().by(), locale()));
  }

  /** That a promise was not kept, as a sentence; empty when that is not so. */
  public String getOverdue() {
    return isOver() && consultation().isOverdue(times.today())
        ? words.say("consultations.overdue", times.day(consultation().promise().by(), locale()))
        : "";
  }

  public String getClosedEarlyBecause() {
    return consultation().closedEarlyBecause();
  }

  /** Each of the three in the visitor's language where it was said in that. */
  public Told getWeAsked() {
    return weDid() == null ? null : told(weDid().weAsked());
  }

  public Told getYouSaid() {
    return weDid() == null ? null : told(weDid().youSaid());
  }

  public Told getWeDid() {
    return weDid() == null ? null : told(weDid().weDid());
  }

  private Told told(Wording wording) {
    return Told.of(wording, getLanguage(), defaultLanguage());
  }

  /** When it was said, as a sentence. */
  public String getSaidOn() {
    return words.say("consultations.weDid.saidOn", times.day(weDid().saidOn(), locale()));
  }

  private WeDid weDid() {
    return consultation().weDid();
  }

  /** BCP 47 tag of the language that the consultation's texts are in. */
  public String getLanguage() {
    return visit.getLanguage();
  }

  public String getDirection() {
    return PageLanguage.directionOf(Locale.forLanguageTag(getLanguage()));
  }

  /** Why it was closed early is said in this language alone. */
  public String getDefaultLanguage() {
    return defaultLanguage();
  }

  private String defaultLanguage() {
    return consultation().survey().document().defaultLanguage();
  }

  private String inLanguage(Wording wording) {
    return told(wording).text();
  }

  private List<String> paragraphs(Wording wording) {
    return told(wording).paragraphs();
  }

  private Locale locale() {
    return pageLanguage.getLocale();
  }

  private Particulars particulars() {
    return consultation().particulars();
  }

  private PublicConsultation consultation() {
    return visit.getConsultation();
  }
}
