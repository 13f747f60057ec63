package communitysafety.portal.consulting;

import communitysafety.consultation.publication.ConsultationNotFound;
import communitysafety.consultation.publication.ConsultationView;
import communitysafety.consultation.publication.PublicConsultation.WeDid;
import communitysafety.consultation.publication.ReadConsultation;
import communitysafety.consultation.publication.SayWhatWeDid;
import communitysafety.consultation.survey.Wording;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * We asked, you said, we did: what the public is told of a consultation that is over, in each
 * language of its survey. Saying it needs PUBLISH_CONSULTATIONS.
 *
 * <p>The fields are plain HTML and read from the request, since how many there are depends on the
 * languages of the survey.
 */
@Named("consultationWeDid")
@RequestScoped
public class ConsultationWeDidPage {

  private static final List<String> TEXTS = List.of("weAsked", "youSaid", "weDid");
  private static final int ROWS = 5;

  @Inject SignedInStaff signedIn;
  @Inject ReadConsultation readConsultation;
  @Inject SayWhatWeDid sayWhatWeDid;
  @Inject StaffWords words;

  private String id;
  private int seen;

  /** False while a sent form is being read: the use case decides then, not what was offered. */
  private boolean looked;

  private ConsultationView consultation;

  /** What stands in the fields, by their names; null while nobody has typed. */
  private Map<String, String> typed;

  private String error;

  /**
   * What is told in one language.
   *
   * @param name of the language, in English
   */
  public record Telling(String name, List<TextField> texts) {}

  /** Looks the consultation up, and shows what is stored unless something was typed. */
  public void open() {
    looked = true;
    try {
      consultation =
          readConsultation.read(signedIn.member(), UUID.fromString(id == null ? "" : id));
      if (typed == null) {
        seen = consultation.version();
      }
    } catch (ConsultationNotFound | IllegalArgumentException e) {
      consultation = null;
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Publishes what was typed, or shows it again with what is wrong. */
  public String publish() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    typed = external.getRequestParameterMap();
    open();
    if (consultation == null) {
      return null;
    }
    try {
      sayWhatWeDid.say(
          signedIn.member(),
          consultation.id(),
          seen,
          wording("weAsked"),
          wording("youSaid"),
          wording("weDid"));
    } catch (Refusal refusal) {
      error = words.say(refusal.key(), refusal.arguments().toArray());
      return null;
    }
    external.redirect("/staff/consultation-overview?id=" + consultation.id() + "&done=answered");
    faces.responseComplete();
    return null;
  }

  private Wording wording(String text) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (String language : consultation.languages()) {
      byLanguage.put(language, typed.getOrDefault(text + "." + language, ""));
    }
    return new Wording(byLanguage);
  }

  public boolean isFound() {
    return !looked || consultation != null;
  }

  public String getTitle() {
    return consultation.description().particulars().title().byLanguage().values().stream()
        .findFirst()
        .orElse(consultation.slug());
  }

  /** Whether it is over, so that something can be said. */
  public boolean isOver() {
    return consultation != null && consultation.over();
  }

  public boolean isAllowed() {
    return signedIn.member().may(Permission.PUBLISH_CONSULTATIONS) && (!looked || isOver());
  }

  /** In which language is shown what is not said in another. */
  public String getMainLanguage() {
    return consultation == null || consultation.languages().isEmpty()
        ? ""
        : inEnglish(consultation.languages().get(0));
  }

  /** The fields, the survey's default language first. */
  public List<Telling> getTellings() {
    if (consultation == null) {
      return List.of();
    }
    return consultation.languages().stream()
        .map(
            language ->
                new Telling(
                    inEnglish(language),
                    TEXTS.stream().map(text -> field(text, language)).toList()))
        .toList();
  }

  private TextField field(String text, String language) {
    String name = text + "." + language;
    return TextField.of(
        name,
        words.say("staff.consultation.weDid." + text),
        typed == null ? stored(text, language) : typed.getOrDefault(name, ""),
        language,
        ROWS);
  }

  private String stored(String text, String language) {
    WeDid said = consultation.weDid();
    if (said == null) {
      return "";
    }
    return switch (text) {
      case "weAsked" -> said.weAsked().in(language);
      case "youSaid" -> said.youSaid().in(language);
      default -> said.weDid().in(language);
    };
  }

  private static String inEnglish(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK);
  }

  /** Why nothing was published; null when nothing was tried. */
  public String getError() {
    return error;
  }

  public String getId() {
    return id;
  }

  public void setId(String asked) {
    id = asked;
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }
}
