package communitysafety.portal.consulting;

import communitysafety.consultation.results.AssignThemes;
import communitysafety.consultation.results.ModerateWords;
import communitysafety.consultation.results.NameTheme;
import communitysafety.consultation.results.ReadWords;
import communitysafety.consultation.results.ReadWords.Page;
import communitysafety.consultation.results.ReadWords.Sought;
import communitysafety.consultation.results.ReadWords.Text;
import communitysafety.consultation.results.ResultsNotFound;
import communitysafety.consultation.results.WordsState;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.Survey;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was answered to a question in own words: read, sorted by themes, and let through, withheld
 * or blacked out, one text after the other. All of it needs READ_RESPONSES.
 */
@Named("consultationWords")
@RequestScoped
public class ConsultationWordsPage {

  private static final String ADDRESS = "/staff/consultation-words";

  @Inject SignedInStaff signedIn;
  @Inject ReadWords readWords;
  @Inject ModerateWords moderateWords;
  @Inject NameTheme nameTheme;
  @Inject AssignThemes assignThemes;
  @Inject StaffWords words;

  private String id;
  private String question;
  private String state;
  private String theme;
  private String number;
  private String text;

  /** False while a sent form is being read: the use case decides then, not what was offered. */
  private boolean looked;

  private Page page;
  private String error;
  private String done;

  /** A choice of a form; chosen at the moment or not. */
  public record Offered(String value, String label, boolean chosen) {}

  /**
   * A text of the list.
   *
   * @param address where it is decided
   * @param open whether it is being decided
   * @param left what was not blacked out; else empty
   * @param reason why it was withheld or blacked out; else empty
   * @param themes names, with commas; else empty
   */
  public record Line(
      String address,
      boolean open,
      String language,
      String written,
      String state,
      String left,
      String reason,
      String themes,
      boolean publishable) {}

  /** Looks the words up. */
  public void open() {
    looked = true;
    try {
      page =
          readWords.read(
              signedIn.member(),
              UUID.fromString(id == null ? "" : id),
              question == null ? "" : question,
              new Sought(wantedState().orElse(null), uuid(theme).orElse(null), wantedNumber()));
    } catch (ResultsNotFound | IllegalArgumentException e) {
      page = null;
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Keeps what was decided, and goes on to the next text that nobody has read. */
  public void decide() {
    tryTo(
        () -> {
          WordsState decided =
              state(sent("decision")).filter(each -> each != WordsState.UNREAD).orElse(null);
          if (decided == null) {
            error = words.say("staff.consultation.words.decision.error");
            return;
          }
          moderateWords.decide(
              signedIn.member(),
              uuid(id).orElseThrow(IllegalArgumentException::new),
              uuid(text).orElseThrow(IllegalArgumentException::new),
              version(),
              new ModerateWords.Decision(decided, sent("reason"), sent("left")));
          done = words.say("staff.consultation.words.done." + decided);
          text = null;
        });
    if (page != null && done != null) {
      text =
          page.texts().stream()
              .filter(each -> each.state() == WordsState.UNREAD)
              .findFirst()
              .map(each -> each.id().toString())
              .orElse(null);
    }
  }

  public void sort() {
    tryTo(
        () -> {
          assignThemes.assign(
              signedIn.member(),
              uuid(id).orElseThrow(IllegalArgumentException::new),
              uuid(text).orElseThrow(IllegalArgumentException::new),
              version(),
              sentThemes());
          done = words.say("staff.consultation.words.done.sorted");
        });
  }

  public void name() {
    tryTo(
        () -> {
          nameTheme.name(
              signedIn.member(),
              uuid(id).orElseThrow(IllegalArgumentException::new),
              question,
              sent("label"));
          done = words.say("staff.consultation.words.done.named");
        });
  }

  private void tryTo(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal e) {
      error = words.say(e.key(), e.arguments().toArray());
    } catch (IllegalArgumentException e) {
      // Not from a form of this page; the look that follows says that there is no such thing.
      done = null;
    }
    open();
  }

  public boolean isFound() {
    return !looked || page != null;
  }

  /** Whether a text is being decided. */
  public boolean isDeciding() {
    return !looked || chosen().isPresent();
  }

  public String getTitle() {
    return page == null ? "" : label(page.question());
  }

  public List<Offered> getQuestions() {
    return (page == null ? List.<Question>of() : page.questions())
        .stream()
            .map(
                each ->
                    new Offered(
                        each.name(), label(each), each.name().equals(page.question().name())))
            .toList();
  }

  public List<Offered> getStates() {
    return Arrays.stream(WordsState.values())
        .map(
            each ->
                new Offered(
                    each.name(),
                    words.code("staff.consultation.words.state", each),
                    wantedState().filter(each::equals).isPresent()))
        .toList();
  }

  /** Themes of the question, to look for. */
  public List<Offered> getThemes() {
    return themes().stream()
        .map(
            each ->
                new Offered(
                    each.id().toString(),
                    each.label() + " (" + each.given() + ")",
                    uuid(theme).filter(each.id()::equals).isPresent()))
        .toList();
  }

  /** Themes of the question, to give to the text that is being decided. */
  public List<Offered> getGiven() {
    Set<UUID> given = new HashSet<>(chosen().map(Text::themes).orElse(List.of()));
    return themes().stream()
        .map(each -> new Offered(each.id().toString(), each.label(), given.contains(each.id())))
        .toList();
  }

  /** What can be decided: a text whose writer did not agree to publication is withheld alone. */
  public List<Offered> getDecisions() {
    String typed = error == null ? null : sent("decision");
    boolean publishable = chosen().map(Text::mayPublish).orElse(false);
    return List.of(WordsState.PASSED, WordsState.WITHHELD, WordsState.BLACKED_OUT).stream()
        .filter(each -> publishable || each == WordsState.WITHHELD)
        .map(
            each ->
                new Offered(
                    each.name(),
                    words.code("staff.consultation.words.decision", each),
                    typed == null
                        ? chosen().map(Text::state).filter(each::equals).isPresent()
                        : typed.equals(each.name())))
        .toList();
  }

  public List<Line> getLines() {
    return page == null ? List.of() : page.texts().stream().map(this::line).toList();
  }

  /** The text that is being decided; null when none is. */
  public Line getChosen() {
    return chosen().map(this::line).orElse(null);
  }

  public int getVersion() {
    return chosen().map(Text::version).orElse(0);
  }

  public String getReason() {
    return error != null && sent("reason") != null
        ? sent("reason")
        : chosen().map(Text::reason).orElse("");
  }

  /** What is left of the text: as typed, as decided before, or all of it to begin with. */
  public String getLeft() {
    return error != null && sent("left") != null
        ? sent("left")
        : chosen()
            .map(each -> each.blackedOut().isEmpty() ? each.words() : each.blackedOut())
            .orElse("");
  }

  private Line line(Text each) {
    return new Line(
        address(page.page()) + "&text=" + each.id() + "#decide",
        each.id().toString().equals(text),
        each.language(),
        each.words(),
        words.code("staff.consultation.words.state", each.state()),
        each.blackedOut(),
        each.reason(),
        String.join(
            ", ",
            page.themes().stream()
                .filter(theirs -> each.themes().contains(theirs.id()))
                .map(ReadWords.Theme::label)
                .toList()),
        each.mayPublish());
  }

  public String getCount() {
    return words.say("staff.consultation.words.count", page.total(), page.page(), page.pages());
  }

  /** Null on the first page. */
  public String getBefore() {
    return page.page() > 1 ? address(page.page() - 1) : null;
  }

  /** Null on the last page. */
  public String getAfter() {
    return page.page() < page.pages() ? address(page.page() + 1) : null;
  }

  public boolean isFiltered() {
    return wantedState().isPresent() || uuid(theme).isPresent();
  }

  private String address(int wanted) {
    return ADDRESS
        + "?id="
        + page.consultation().id()
        + "&question="
        + page.question().name()
        + wantedState().map(each -> "&state=" + each).orElse("")
        + uuid(theme).map(each -> "&theme=" + each).orElse("")
        + "&page="
        + wanted;
  }

  private List<ReadWords.Theme> themes() {
    return page == null ? List.of() : page.themes();
  }

  private Optional<Text> chosen() {
    return page == null
        ? Optional.empty()
        : page.texts().stream().filter(each -> each.id().toString().equals(text)).findFirst();
  }

  private String label(Question asked) {
    Survey survey = page.consultation().survey();
    return survey.say(asked.label(), Answers.NONE, survey.document().defaultLanguage());
  }

  private Optional<WordsState> wantedState() {
    return state(state);
  }

  private static Optional<WordsState> state(String code) {
    return Arrays.stream(WordsState.values()).filter(each -> each.name().equals(code)).findFirst();
  }

  private int wantedNumber() {
    return number != null && number.matches("[1-9]\\d{0,6}") ? Integer.parseInt(number) : 1;
  }

  private static int version() {
    String version = sent("version");
    return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static Optional<UUID> uuid(String typed) {
    return typed != null
            && typed.toLowerCase(Locale.ROOT).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }

  private static Set<UUID> sentThemes() {
    Set<UUID> themes = new HashSet<>();
    String[] ticked = request().getRequestParameterValuesMap().get("given");
    for (String each : ticked == null ? new String[0] : ticked) {
      uuid(each).ifPresent(themes::add);
    }
    return themes;
  }

  private static String sent(String name) {
    return request().getRequestParameterMap().get(name);
  }

  private static ExternalContext request() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  /** Null when nothing went wrong. */
  public String getError() {
    return error;
  }

  /** Null when nothing was done. */
  public String getDone() {
    return done;
  }

  public String getId() {
    return id;
  }

  public void setId(String asked) {
    id = asked;
  }

  /** The question that is shown, or, before it was looked up, the one that was asked for. */
  public String getQuestion() {
    return page == null ? question : page.question().name();
  }

  public void setQuestion(String asked) {
    question = asked;
  }

  public String getState() {
    return state;
  }

  public void setState(String asked) {
    state = asked;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String asked) {
    theme = asked;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String asked) {
    number = asked;
  }

  public String getText() {
    return text;
  }

  public void setText(String asked) {
    text = asked;
  }
}
