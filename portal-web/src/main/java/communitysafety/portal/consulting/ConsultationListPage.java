package communitysafety.portal.consulting;

import communitysafety.consultation.publication.BeginConsultation;
import communitysafety.consultation.publication.ConsultationList;
import communitysafety.consultation.publication.FindConsultations;
import communitysafety.consultation.publication.FindConsultations.Filter;
import communitysafety.consultation.publication.FindConsultations.Order;
import communitysafety.consultation.publication.ListedConsultation;
import communitysafety.consultation.publication.Phase;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.Permission;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.primefaces.model.LazyDataModel;

/**
 * The consultations of the person's team, and where a new one is begun. Looking needs
 * WRITE_CONSULTATIONS or PUBLISH_CONSULTATIONS, beginning WRITE_CONSULTATIONS.
 */
@Named("consultationListPage")
@ViewScoped
public class ConsultationListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SignedInStaff signedIn;
  @Inject FindConsultations consultations;
  @Inject Instance<BeginConsultation> beginConsultation;
  @Inject StaffWords words;
  @Inject StaffTimes times;

  private final LazyDataModel<ConsultationLine> lines = new ConsultationLines(this);

  private String show;
  private String title;
  private String language = "en";
  private String error;

  ConsultationList find(Order order, int first, int size) {
    return consultations.ofTeam(
        signedIn.member(), new Filter(phase(), null, null), order, first, size);
  }

  private Phase phase() {
    return Arrays.stream(Phase.values())
        .filter(each -> each.name().equals(show))
        .findFirst()
        .orElse(null);
  }

  List<ConsultationLine> inWords(List<ListedConsultation> rows) {
    return rows.stream().map(row -> new ConsultationLine(row, words, times)).toList();
  }

  /** Begins a draft and leads to it. */
  public String begin() throws IOException {
    if (!Set.of(Locale.getISOLanguages()).contains(language)) {
      error = words.say("staff.consultation.begin.language.error");
      return null;
    }
    BeginConsultation begin = beginConsultation.get();
    try {
      UUID id = begin.begin(signedIn.member(), title, language);
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().redirect("/staff/consultation-overview?id=" + id + "&done=begun");
      faces.responseComplete();
    } catch (Refusal refusal) {
      error = words.say(refusal.key(), refusal.arguments().toArray());
    } finally {
      beginConsultation.destroy(begin);
    }
    return null;
  }

  public LazyDataModel<ConsultationLine> getLines() {
    return lines;
  }

  public boolean isWriter() {
    return signedIn.member().may(Permission.WRITE_CONSULTATIONS);
  }

  public boolean isFiltered() {
    return phase() != null;
  }

  public List<Choice> getStates() {
    return Arrays.stream(Phase.values())
        .map(each -> new Choice(each.name(), words.code("staff.consultation.phase", each)))
        .toList();
  }

  /** Languages to begin with, by their English names. */
  public List<Choice> getLanguages() {
    return Arrays.stream(Locale.getISOLanguages())
        .map(code -> new Choice(code, Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK)))
        .filter(choice -> !choice.getCode().equals(choice.getWords()))
        .sorted(Comparator.comparing(Choice::getWords))
        .toList();
  }

  /** Why nothing was begun; null when nothing was tried. */
  public String getError() {
    return error;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String asked) {
    show = asked;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String typed) {
    title = typed;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String tag) {
    language = tag;
  }
}
