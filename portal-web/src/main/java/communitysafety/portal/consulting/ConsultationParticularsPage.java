package communitysafety.portal.consulting;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.ConsultationNotFound;
import communitysafety.consultation.publication.ConsultationState;
import communitysafety.consultation.publication.ConsultationView;
import communitysafety.consultation.publication.CorrectTexts;
import communitysafety.consultation.publication.DescribeConsultation;
import communitysafety.consultation.publication.Description;
import communitysafety.consultation.publication.Particulars;
import communitysafety.consultation.publication.ReadConsultation;
import communitysafety.consultation.publication.ReadDraft;
import communitysafety.consultation.publication.Topic;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.hub.Hubs;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything about a consultation but its survey. A draft needs WRITE_CONSULTATIONS; of what is
 * published only texts can be put right, which needs PUBLISH_CONSULTATIONS.
 *
 * <p>The fields are plain HTML and read from the request, since how many there are depends on the
 * languages of the survey.
 */
@Named("consultationParticulars")
@RequestScoped
public class ConsultationParticularsPage {

  @Inject SignedInStaff signedIn;
  @Inject ReadConsultation readConsultation;
  @Inject ReadDraft readDraft;
  @Inject DescribeConsultation describeConsultation;
  @Inject CorrectTexts correctTexts;
  @Inject Hubs hubs;
  @Inject StaffWords words;
  @Inject StaffTimes times;

  private String id;
  private int seen;

  /** False while a sent form is being read. */
  private boolean looked;

  private ConsultationView consultation;
  private List<String> languages = List.of();
  private ParticularsForm form;
  private String error;

  /**
   * What may be read beforehand.
   *
   * @param number from 1
   * @param texts title and kind in each language of the survey
   */
  public record DocumentFields(int number, String address, List<TextField> texts) {}

  /** Looks the consultation up, and shows what is stored unless something was typed. */
  public void open() {
    looked = true;
    try {
      UUID wanted = UUID.fromString(id == null ? "" : id);
      consultation = readConsultation.read(signedIn.member(), wanted);
      languages = readDraft.read(signedIn.member(), wanted).document().languages();
      if (form == null) {
        form = ParticularsForm.of(consultation.description(), times);
        seen = consultation.version();
      }
    } catch (ConsultationNotFound | IllegalArgumentException e) {
      consultation = null;
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Stores what was typed, or shows it again with what is wrong. */
  public String save() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    form =
        new ParticularsForm(
            external.getRequestParameterValuesMap().entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, each -> Arrays.asList(each.getValue()))),
            times);
    open();
    if (consultation == null) {
      return null;
    }
    try {
      if (!store()) {
        error = words.say("staff.consultation.particulars.error");
        return null;
      }
    } catch (Refusal refusal) {
      error = words.say(refusal.key(), refusal.arguments().toArray());
      return null;
    }
    external.redirect("/staff/consultation-overview?id=" + consultation.id() + "&done=described");
    faces.responseComplete();
    return null;
  }

  private boolean store() {
    if (isTextsOnly()) {
      Optional<Particulars> texts = form.texts(languages);
      texts.ifPresent(
          right -> correctTexts.correct(signedIn.member(), consultation.id(), seen, right));
      return texts.isPresent();
    }
    Set<String> areas = getAreas().stream().map(Choice::getCode).collect(Collectors.toSet());
    Optional<Description> settled = form.description(languages, areas);
    settled.ifPresent(
        all -> describeConsultation.describe(signedIn.member(), consultation.id(), seen, all));
    return settled.isPresent();
  }

  public boolean isFound() {
    return !looked || consultation != null;
  }

  /** Whether what respondents were told stands already. */
  public boolean isTextsOnly() {
    return consultation != null && consultation.state() != ConsultationState.DRAFT;
  }

  public boolean isAllowed() {
    return !looked
        || signedIn
            .member()
            .may(isTextsOnly() ? Permission.PUBLISH_CONSULTATIONS : Permission.WRITE_CONSULTATIONS);
  }

  public List<TextField> getTexts() {
    List<TextField> fields = new ArrayList<>();
    for (String text : ParticularsForm.TEXTS) {
      if (isTextsOnly() && text.equals("privacyNotice")) {
        continue;
      }
      for (String language : languages) {
        int rows = text.equals("title") ? 1 : text.equals("summary") ? 2 : 6;
        fields.add(field(text + "." + language, text, language, rows));
      }
    }
    return fields;
  }

  private TextField field(String name, String text, String language, int rows) {
    return TextField.of(
        name,
        words.say(
            "staff.consultation.particulars." + text,
            Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK)),
        form.value(name),
        language,
        rows);
  }

  /** Those there are, and room for two more. */
  public List<DocumentFields> getDocuments() {
    return form == null
        ? List.of()
        : form.documentNumbers().stream()
            .map(
                number -> {
                  String name = ParticularsForm.document(number);
                  List<TextField> texts = new ArrayList<>();
                  for (String language : languages) {
                    for (String part : List.of("title", "about")) {
                      texts.add(
                          field(
                              name + "." + part + "." + language, "document." + part, language, 1));
                    }
                  }
                  return new DocumentFields(number, form.value(name + ".address"), texts);
                })
            .toList();
  }

  public String value(String field) {
    return form == null ? "" : form.value(field);
  }

  public boolean has(String field, String value) {
    return form != null && form.has(field, value);
  }

  /** What is wrong with what was typed, in the order of the page: field and words. */
  public List<Choice> getMistakes() {
    if (form == null) {
      return List.of();
    }
    return form.mistakes().entrySet().stream()
        .map(
            each ->
                new Choice(
                    each.getKey(),
                    words.say(
                        "staff.consultation.particulars."
                            + each.getKey().replaceFirst("\\..*", "")
                            + ".error."
                            + each.getValue())))
        .toList();
  }

  public List<Choice> getAreas() {
    List<Choice> areas = new ArrayList<>();
    areas.add(new Choice(Description.COUNTY, words.say("staff.consultation.county")));
    hubs.all().forEach(hub -> areas.add(new Choice(hub.code(), hub.name())));
    return areas;
  }

  public List<Choice> getTopics() {
    return Arrays.stream(Topic.values())
        .map(each -> new Choice(each.name(), words.code("staff.consultation.topic", each)))
        .toList();
  }

  public List<Choice> getAudiences() {
    return Arrays.stream(Audience.values())
        .map(each -> new Choice(each.name(), words.code("staff.consultation.audience", each)))
        .toList();
  }

  /** Why nothing was stored; null when nothing was tried. */
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
