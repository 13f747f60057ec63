package communitysafety.portal.consulting;

import communitysafety.consultation.publication.Audience;
import communitysafety.consultation.publication.ConsultationNotFound;
import communitysafety.consultation.publication.ConsultationView;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.publication.ReadConsultation;
import communitysafety.consultation.response.Channel;
import communitysafety.consultation.response.CountEntryCodes;
import communitysafety.consultation.response.EntryCode;
import communitysafety.consultation.response.MakeEntryCodes;
import communitysafety.consultation.response.PrintEntryCodes;
import communitysafety.consultation.response.PrintEntryCodes.Print;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Codes of a consultation: how many there are, and new ones, which come at once as letters or cards
 * to print and cannot be read again.
 *
 * <p>All of it needs WRITE_CONSULTATIONS.
 */
@Named("consultationCodes")
@RequestScoped
public class ConsultationCodesPage {

  @Inject SignedInStaff signedIn;
  @Inject ReadConsultation readConsultation;
  @Inject Consultations consultations;
  @Inject CountEntryCodes countEntryCodes;
  @Inject MakeEntryCodes makeEntryCodes;
  @Inject PrintEntryCodes printEntryCodes;
  @Inject StaffWords words;

  private String id;
  private String number;
  private String print = Print.LETTERS.name();
  private String channel = Channel.WEB.name();
  private String language;

  /** False while a sent form is being read: the use case decides then, not what was offered. */
  private boolean looked;

  private ConsultationView consultation;
  private PublicConsultation published;
  private CountEntryCodes.Codes codes;
  private String error;

  /** Looks the consultation up, and counts. */
  public void open() {
    looked = true;
    try {
      UUID wanted = UUID.fromString(id == null ? "" : id);
      consultation = readConsultation.read(signedIn.member(), wanted);
      codes = countEntryCodes.count(signedIn.member(), wanted);
      published = consultations.byId(wanted).orElse(null);
    } catch (ConsultationNotFound | IllegalArgumentException e) {
      consultation = null;
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Makes them, which is certain when they are committed, and then sends what is to be printed. */
  public String make() throws IOException {
    open();
    Optional<Integer> wanted = wanted();
    if (consultation == null) {
      return null;
    }
    if (wanted.isEmpty()) {
      error = words.say("staff.consultation.codes.number.error", MakeEntryCodes.MOST);
      return null;
    }
    if (published == null) {
      error = words.say("Refusal.NoCodesWanted");
      return null;
    }
    List<EntryCode> made;
    try {
      made =
          makeEntryCodes.make(
              signedIn.member(), consultation.id(), wanted.get(), Channel.valueOf(channel));
    } catch (Refusal refusal) {
      error = words.say(refusal.key());
      return null;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.responseReset();
    answer.setResponseContentType("application/zip");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"" + published.slug() + "-codes.zip\"");
    answer.setResponseHeader("Cache-Control", "no-store");
    printEntryCodes.write(
        published, made, Print.valueOf(print), spoken(), answer.getResponseOutputStream());
    faces.responseComplete();
    return null;
  }

  private Optional<Integer> wanted() {
    if (number == null || !number.strip().matches("[1-9]\\d{0,3}")) {
      return Optional.empty();
    }
    int many = Integer.parseInt(number.strip());
    return many <= MakeEntryCodes.MOST ? Optional.of(many) : Optional.empty();
  }

  private String spoken() {
    List<String> possible = PrintEntryCodes.languages(published);
    return language != null && possible.contains(language) ? language : possible.get(0);
  }

  public boolean isFound() {
    return !looked || consultation != null;
  }

  /** Whether codes can be made now. */
  public boolean isWanted() {
    return !looked
        || published != null
            && consultation.description().audience() == Audience.CODES
            && !consultation.over();
  }

  /** Whether the channel of a print is kept. */
  public boolean isChannelKept() {
    return !looked || published != null && !published.anonymous();
  }

  public int getMade() {
    return codes == null ? 0 : codes.made();
  }

  public int getUsed() {
    return codes == null ? 0 : codes.used();
  }

  public int getMost() {
    return MakeEntryCodes.MOST;
  }

  public List<Choice> getPrints() {
    return Arrays.stream(Print.values())
        .map(each -> new Choice(each.name(), words.code("staff.consultation.codes.print", each)))
        .toList();
  }

  public List<Choice> getChannels() {
    return Arrays.stream(Channel.values())
        .map(each -> new Choice(each.name(), words.code("staff.consultation.codes.channel", each)))
        .toList();
  }

  public List<Choice> getLanguages() {
    List<String> tags =
        published == null ? PrintEntryCodes.LANGUAGES : PrintEntryCodes.languages(published);
    return tags.stream()
        .map(each -> new Choice(each, Locale.forLanguageTag(each).getDisplayLanguage(Locale.UK)))
        .toList();
  }

  /** Why nothing was made; null when it was not asked for. */
  public String getError() {
    return error;
  }

  public String getId() {
    return id;
  }

  public void setId(String wanted) {
    id = wanted;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String typed) {
    number = typed;
  }

  public String getPrint() {
    return print;
  }

  public void setPrint(String code) {
    print = code == null ? Print.LETTERS.name() : code;
  }

  public String getChannel() {
    return channel;
  }

  /**
   * @param code null when it was not asked for, as in an anonymous consultation
   */
  public void setChannel(String code) {
    channel = code == null ? Channel.WEB.name() : code;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String tag) {
    language = tag;
  }
}
