package communitysafety.portal.consulting;

import communitysafety.consultation.survey.Finding;
import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.SurveyCompiler;
import communitysafety.consultation.survey.TextEdits;
import communitysafety.consultation.survey.TextEdits.Text;
import communitysafety.portal.faces.PageLanguage;
import communitysafety.portal.staff.Choice;
import communitysafety.portal.staff.StaffWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The texts of a survey in one language beside those in its default language, some at a time, since
 * a form that is sent has a largest size. Needs WRITE_CONSULTATIONS.
 */
@Named("consultationTranslate")
@RequestScoped
public class ConsultationTranslatePage {

  private static final int TEXTS_A_PAGE = 25;

  @Inject EditedDraft edited;
  @Inject StaffWords words;
  @Inject Clock clock;

  private String id;
  private String language;
  private int page = 1;
  private int seen;
  private String done;

  /** A language that is to be added, as it was typed. */
  private String code;

  /** False while a sent form is being read. */
  private boolean looked;

  private Map<String, String> typed;
  private List<Text> texts = List.of();
  private List<Finding> findings = List.of();

  /**
   * One text.
   *
   * @param was tells whether somebody typed another than was shown
   * @param problem what the compiler has against it; null when nothing
   */
  public record Line(
      String key, String place, String original, String text, String was, String problem) {}

  /** Looks the draft up. A language that the survey does not have is the first that it has. */
  public void open() {
    looked = true;
    edited.open(id);
    if (!edited.isFound()) {
      return;
    }
    List<String> others = others();
    if (language == null || !others.contains(language)) {
      language = others.isEmpty() ? "" : others.get(0);
    }
    texts = TextEdits.texts(edited.document());
    page = Math.max(1, Math.min(page, getPages()));
    findings = SurveyCompiler.compile(edited.document(), clock).findings();
    if (typed == null) {
      seen = edited.version();
    }
  }

  private List<String> others() {
    List<String> languages = edited.document().languages();
    return languages.subList(1, languages.size());
  }

  /** Stores the texts of this page that were changed. */
  public String save() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    typed = new LinkedHashMap<>();
    external
        .getRequestParameterMap()
        .forEach(
            (name, value) -> {
              if (name.startsWith("text ")) {
                typed.put(name.substring(5), value.replace("\r\n", "\n"));
              }
            });
    String wanted = language;
    open();
    if (!edited.isFound() || !language.equals(wanted)) {
      return null;
    }
    Map<String, String> changed = new LinkedHashMap<>();
    typed.forEach(
        (key, text) -> {
          if (!fingerprint(text).equals(external.getRequestParameterMap().get("was " + key))) {
            changed.put(key, text.strip());
          }
        });
    if (edited.change(seen, document -> TextEdits.putTexts(document, language, changed))) {
      go(page, "saved");
    } else {
      // What this person left as it was is shown as it is now.
      typed.keySet().retainAll(changed.keySet());
      seen = edited.version();
    }
    return null;
  }

  /** Makes the survey one of another language too. */
  public String add() throws IOException {
    typed = Map.of();
    open();
    if (!edited.isFound()) {
      return null;
    }
    String tag = code == null ? "" : code.strip();
    if (edited.change(seen, document -> TextEdits.addLanguage(document, tag))) {
      language = Locale.forLanguageTag(tag).toLanguageTag();
      go(1, "added");
    } else {
      seen = edited.version();
    }
    return null;
  }

  private void go(int to, String what) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces
        .getExternalContext()
        .redirect(
            "/staff/consultation-translate?id="
                + edited.consultation()
                + "&language="
                + language
                + "&page="
                + to
                + "&done="
                + what);
    faces.responseComplete();
  }

  private static String fingerprint(String text) {
    return Integer.toHexString(text.hashCode());
  }

  public List<Line> getLines() {
    if (!isAnyLanguage()) {
      return List.of();
    }
    int from = (page - 1) * TEXTS_A_PAGE;
    return texts.subList(from, Math.min(from + TEXTS_A_PAGE, texts.size())).stream()
        .map(this::line)
        .toList();
  }

  private Line line(Text text) {
    String stored = text.wording().in(language);
    String shown = typed == null ? stored : typed.getOrDefault(text.key(), stored);
    return new Line(
        text.key(),
        placeOf(text.spot()),
        text.wording().in(edited.document().defaultLanguage()),
        shown,
        fingerprint(stored),
        problemOf(text.spot()));
  }

  private String placeOf(Spot spot) {
    String key = "staff.consultation.translate.part." + spot.where() + "." + spot.part();
    return words.say(key, spot.name(), spot.choice());
  }

  private String problemOf(Spot spot) {
    return findings.stream()
        .filter(
            finding ->
                finding.spot().language().equals(language)
                    && finding.spot().where() == spot.where()
                    && finding.spot().part() == spot.part()
                    && finding.spot().name().equals(spot.name())
                    && finding.spot().choice().equals(spot.choice()))
        .map(finding -> FindingLine.of(finding, words).what())
        .findFirst()
        .orElse(null);
  }

  /** How much of it there is, as a sentence. */
  public String getExtent() {
    long there = texts.stream().filter(text -> !text.wording().in(language).isEmpty()).count();
    return words.say("staff.consultation.editor.language.extent", there, texts.size());
  }

  public int getPages() {
    return Math.max(1, (texts.size() + TEXTS_A_PAGE - 1) / TEXTS_A_PAGE);
  }

  public boolean isFound() {
    return !looked || edited.isFound();
  }

  /** Whether the survey has a language but its default one. */
  public boolean isAnyLanguage() {
    return !looked || edited.isFound() && !language.isEmpty();
  }

  /** The survey's other languages: tag and name. */
  public List<Choice> getLanguages() {
    return edited.isFound()
        ? others().stream().map(tag -> new Choice(tag, nameOf(tag))).toList()
        : List.of();
  }

  /** Languages that have a code of two letters, by name: code and name. */
  public List<Choice> getKnown() {
    return Arrays.stream(Locale.getISOLanguages())
        .map(tag -> new Choice(tag, nameOf(tag)))
        .sorted(Comparator.comparing(Choice::words))
        .collect(Collectors.toList());
  }

  private static String nameOf(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
  }

  public String getLanguageName() {
    return language == null ? "" : nameOf(language);
  }

  public String getDirection() {
    return PageLanguage.directionOf(Locale.forLanguageTag(language == null ? "" : language));
  }

  public String getMainLanguage() {
    return edited.isFound() ? edited.document().defaultLanguage() : "";
  }

  public String getMainDirection() {
    return PageLanguage.directionOf(Locale.forLanguageTag(getMainLanguage()));
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return "saved".equals(done) || "added".equals(done)
        ? words.say("staff.consultation.translate.done." + done, getLanguageName())
        : null;
  }

  /** Why nothing was stored; null when nothing was tried. */
  public String getError() {
    return edited.error();
  }

  public String getId() {
    return id;
  }

  public void setId(String asked) {
    id = asked;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String tag) {
    language = tag;
  }

  public String getPage() {
    return Integer.toString(page);
  }

  /** Anything but a number is the first page. */
  public void setPage(String number) {
    page = number != null && number.matches("[0-9]{1,5}") ? Integer.parseInt(number) : 1;
  }

  public int getBefore() {
    return page - 1;
  }

  public int getNext() {
    return page < getPages() ? page + 1 : 0;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String tag) {
    code = tag;
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String what) {
    done = what;
  }
}
