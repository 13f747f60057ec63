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
import communitysafety.consultation.response.EntryCodePrints;
import communitysafety.consultation.response.MakeEntryCodes;
import communitysafety.consultation.response.PrintEntryCodes;
import communitysafety.consultation.response.PrintEntryCodes.Print;
import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.protection.KeyCookies;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.submission.DraftKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Codes of a consultation: how many there are, and new ones, which come as letters or cards to
 * print and cannot be read again. Few come at once; many are printed while the page tells how far
 * it is, asking again by itself without a script; what opens that print is in a cookie of the
 * officer's browser.
 *
 * <p>All of it needs WRITE_CONSULTATIONS.
 */
@Named("consultationCodes")
@RequestScoped
public class ConsultationCodesPage {

  private static final String SECONDS_BETWEEN_LOOKS = "3";

  @Inject SignedInStaff signedIn;
  @Inject ReadConsultation readConsultation;
  @Inject Consultations consultations;
  @Inject CountEntryCodes countEntryCodes;
  @Inject MakeEntryCodes makeEntryCodes;
  @Inject PrintEntryCodes printEntryCodes;
  @Inject EntryCodePrints prints;
  @Inject KeyCookies cookies;
  @Inject StaffWords words;

  private String id;
  private String number;
  private String print = Print.LETTERS.name();
  private String channel = Channel.WEB.name();
  private String language;
  private String run;

  /** False while a sent form is being read: the use case decides then, not what was offered. */
  private boolean looked;

  private ConsultationView consultation;
  private PublicConsultation published;
  private CountEntryCodes.Codes codes;
  private EntryCodePrints.Standing standing;
  private String error;

  /** Looks the consultation up, and counts. */
  public void open() {
    looked = true;
    try {
      UUID wanted = UUID.fromString(id == null ? "" : id);
      consultation = readConsultation.read(signedIn.member(), wanted);
      codes = countEntryCodes.count(signedIn.member(), wanted);
      published = consultations.byId(wanted).orElse(null);
      standing = printKnownToTheBrowser();
      if (isPrinting()) {
        answer().setResponseHeader("Refresh", SECONDS_BETWEEN_LOOKS);
      }
    } catch (ConsultationNotFound | IllegalArgumentException e) {
      consultation = null;
      answer().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /**
   * Makes few, which is certain when they are committed, and then sends what is to be printed; has
   * many printed.
   */
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
    try {
      if (wanted.get() > EntryCodePrints.AT_ONCE) {
        begin(wanted.get());
      } else {
        send(wanted.get());
      }
    } catch (Refusal refusal) {
      error = words.say(refusal.key());
    }
    return null;
  }

  private void begin(int many) throws IOException {
    EntryCodePrints.Asked begun =
        prints.begin(
            signedIn.member(),
            published,
            many,
            Print.valueOf(print),
            spoken(),
            Channel.valueOf(channel));
    cookies.give(KeyCookie.PRINT, begun.key().cookieValue(), request(), response());
    answer()
        .redirect("/staff/consultation-codes?id=" + consultation.id() + "&run=" + begun.print());
    FacesContext.getCurrentInstance().responseComplete();
  }

  private void send(int many) throws IOException {
    List<EntryCode> made =
        makeEntryCodes.make(signedIn.member(), consultation.id(), many, Channel.valueOf(channel));
    printEntryCodes.write(published, made, Print.valueOf(print), spoken(), zip());
    FacesContext.getCurrentInstance().responseComplete();
  }

  /** Makes the codes that were printed, and sends the print. */
  public String fetch() throws IOException {
    open();
    if (consultation == null) {
      return null;
    }
    try {
      Optional<byte[]> printed =
          standing == null
              ? Optional.empty()
              : key().flatMap(each -> prints.fetch(signedIn.member(), published, each));
      if (printed.isPresent()) {
        zip().write(printed.get());
        FacesContext.getCurrentInstance().responseComplete();
      }
    } catch (Refusal refusal) {
      error = words.say(refusal.key());
    }
    return null;
  }

  private OutputStream zip() throws IOException {
    ExternalContext answer = answer();
    answer.responseReset();
    answer.setResponseContentType("application/zip");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"" + published.slug() + "-codes.zip\"");
    answer.setResponseHeader("Cache-Control", "no-store");
    return answer.getResponseOutputStream();
  }

  private static ExternalContext answer() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) answer().getRequest();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse) answer().getResponse();
  }

  private Optional<DraftKey> key() {
    return cookies.find(KeyCookie.PRINT, request()).flatMap(DraftKey::read);
  }

  /** Null when there is none, or another than the address asks for. */
  private EntryCodePrints.Standing printKnownToTheBrowser() {
    return published == null
        ? null
        : key()
            .flatMap(each -> prints.find(signedIn.member(), published, each))
            .filter(each -> run == null || run.isEmpty() || run.equals(each.print().toString()))
            .orElse(null);
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

  /** Whether codes are being printed, so that the page looks again by itself. */
  public boolean isPrinting() {
    return standing != null && !standing.ready() && !standing.failed();
  }

  /** Whether a print can be fetched; while that is asked for, the use case decides. */
  public boolean isPrinted() {
    return !looked || standing != null && standing.ready();
  }

  /** Whether the print that was asked for is not there, nor will be. */
  public boolean isPrintLost() {
    return run != null && !run.isEmpty() && (standing == null || standing.failed());
  }

  public int getDone() {
    return standing == null ? 0 : standing.done();
  }

  public int getOf() {
    return standing == null ? 0 : standing.of();
  }

  /** Begun hours count. */
  public long getHoursKept() {
    return prints.kept().plusHours(1).minusNanos(1).toHours();
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

  /** Which print was asked for, or is there; null when none is. */
  public String getRun() {
    return standing == null ? run : standing.print().toString();
  }

  public void setRun(String asked) {
    run = asked;
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
