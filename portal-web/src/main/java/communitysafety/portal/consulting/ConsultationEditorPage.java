package communitysafety.portal.consulting;

import communitysafety.consultation.survey.Branch;
import communitysafety.consultation.survey.Calculation;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Compilation;
import communitysafety.consultation.survey.Compilation.Compiled;
import communitysafety.consultation.survey.Compilation.Extent;
import communitysafety.consultation.survey.DocumentEdits;
import communitysafety.consultation.survey.Finding;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.SurveyCompiler;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.TextEdits;
import communitysafety.portal.staff.StaffWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The survey of a consultation as a list of what it asks, to be put in order, added to and taken
 * from. Needs WRITE_CONSULTATIONS.
 *
 * <p>The buttons of the rows are plain HTML under the name of the form's one button, since how many
 * there are depends on the survey: each says what to do, a space, and to what.
 */
@Named("consultationEditor")
@RequestScoped
public class ConsultationEditorPage {

  private static final Set<String> DONE = Set.of("saved", "moved", "removed");

  @Inject EditedDraft edited;
  @Inject StaffWords words;
  @Inject Clock clock;

  private String id;
  private int seen;
  private String done;

  /** Name of what is to be removed, once that is confirmed; null when nothing is. */
  private String asked;

  /** False while a sent form is being read. */
  private boolean looked;

  private List<Row> rows;
  private List<FindingLine> elsewhere = List.of();
  private Compilation compilation;

  /**
   * One page, question or calculation.
   *
   * @param condition in words; empty when it is always asked
   * @param expression where the condition is not of the plain kind; else empty
   * @param inside what is on the page; empty for a question
   */
  public record Row(
      String name,
      String type,
      String label,
      String condition,
      String expression,
      boolean page,
      boolean first,
      boolean last,
      boolean asked,
      List<FindingLine> findings,
      List<Row> inside) {}

  /** A language and how much of the survey there is in it. */
  public record LanguageLine(
      String language, String name, boolean main, boolean complete, String extent) {}

  /** Looks the draft up. */
  public void open() {
    looked = true;
    edited.open(id);
    if (edited.isFound()) {
      seen = edited.version();
      lookThrough();
    }
  }

  private void lookThrough() {
    SurveyDocument document = edited.document();
    compilation = SurveyCompiler.compile(document, clock);
    Map<String, List<FindingLine>> byItem = new HashMap<>();
    Set<String> named = new HashSet<>();
    DocumentEdits.all(document).forEach(item -> named.add(item.name()));
    elsewhere = new ArrayList<>();
    for (Finding finding : compilation.findings()) {
      String item = itemOf(finding.spot(), document);
      FindingLine line = FindingLine.of(finding, edited.cells(), words);
      if (named.contains(item)) {
        byItem.computeIfAbsent(item, name -> new ArrayList<>()).add(line);
      } else {
        elsewhere.add(line);
      }
    }
    rows = new ArrayList<>();
    List<Item> items = document.items();
    for (int i = 0; i < items.size(); i++) {
      rows.add(row(items.get(i), i == 0, i == items.size() - 1, byItem));
    }
  }

  /** Where a list is wrong, the first question that uses it. */
  private static String itemOf(Spot spot, SurveyDocument document) {
    if (spot.where() != Spot.Where.CHOICE) {
      return spot.name();
    }
    return DocumentEdits.questions(document).stream()
        .filter(question -> question.choiceList().equals(spot.name()))
        .map(Question::name)
        .findFirst()
        .orElse("");
  }

  private Row row(Item item, boolean first, boolean last, Map<String, List<FindingLine>> findings) {
    SurveyDocument document = edited.document();
    String type =
        item instanceof Question question
            ? words.code("staff.consultation.type", question.type())
            : words.say(
                "staff.consultation.type." + (item instanceof Page ? "PAGE" : "CALCULATION"));
    List<Row> inside =
        item instanceof Page page
            ? page.items().stream().map(each -> row(each, false, false, findings)).toList()
            : List.of();
    String condition =
        Branch.of(item.relevant(), document).map(branch -> inWords(branch, document)).orElse("");
    return new Row(
        item.name(),
        type,
        labelOf(item, document),
        condition,
        condition.isEmpty() ? item.relevant() : "",
        item instanceof Page,
        first,
        last,
        item.name().equals(asked),
        findings.getOrDefault(item.name(), List.of()),
        inside);
  }

  static String labelOf(Item item, SurveyDocument document) {
    String label = "";
    if (item instanceof Question question) {
      label = question.label().in(document.defaultLanguage());
    } else if (item instanceof Page page) {
      label = page.label().in(document.defaultLanguage());
    } else if (item instanceof Calculation calculation) {
      label = calculation.calculation();
    }
    return label.isEmpty() ? item.name() : label;
  }

  private String inWords(Branch branch, SurveyDocument document) {
    Question question = (Question) DocumentEdits.find(document, branch.question()).orElseThrow();
    ChoiceList list = document.lists().get(question.choiceList());
    String option =
        list.choices().stream()
            .filter(choice -> choice.value().equals(branch.option()))
            .map(choice -> choice.label().in(document.defaultLanguage()))
            .findFirst()
            .orElse("");
    return words.say(
        "staff.consultation.editor.branch." + branch.kind(),
        labelOf(question, document),
        option.isEmpty() ? branch.option() : option);
  }

  /** Does what the button that was pressed says. */
  public String act() throws IOException {
    looked = true;
    edited.open(id);
    if (!edited.isFound()) {
      return null;
    }
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    String[] pressed = external.getRequestParameterMap().getOrDefault("act", "").split(" ", 2);
    String name = pressed.length == 2 ? pressed[1] : "";
    String what = "";
    UnaryOperator<SurveyDocument> edit = UnaryOperator.identity();
    switch (pressed[0]) {
      case "UP" -> {
        what = "moved";
        edit = document -> DocumentEdits.moveUp(document, name);
      }
      case "DOWN" -> {
        what = "moved";
        edit = document -> DocumentEdits.moveDown(document, name);
      }
      case "REMOVE" -> {
        what = "removed";
        edit = document -> DocumentEdits.remove(document, name);
      }
      default -> asked = name;
    }
    try {
      if (!what.isEmpty() && edited.change(seen, edit)) {
        external.redirect(
            "/staff/consultation-editor?id="
                + edited.consultation()
                + "&done="
                + what
                + (what.equals("moved")
                    ? "#item-" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                    : ""));
        FacesContext.getCurrentInstance().responseComplete();
        return null;
      }
    } catch (NoSuchElementException gone) {
      // There is nothing of that name: the page shows what there is.
      asked = null;
    }
    seen = edited.version();
    lookThrough();
    return null;
  }

  public boolean isFound() {
    return !looked || edited.isFound();
  }

  public List<Row> getRows() {
    return rows == null ? List.of() : rows;
  }

  /** What was found that is about nothing in the list. */
  public List<FindingLine> getElsewhere() {
    return elsewhere;
  }

  /** How long the survey is, as a sentence; null while it does not compile. */
  public String getExtent() {
    if (!(compilation instanceof Compiled compiled)) {
      return null;
    }
    Extent extent = compiled.extent();
    return words.say(
        extent.exact() ? "staff.consultation.extent" : "staff.consultation.extent.upTo",
        extent.shortest(),
        extent.longest(),
        extent.minutes());
  }

  /** How many things are to be put right before it can be published; 0 for none. */
  public long getToPutRight() {
    return compilation == null
        ? 0
        : compilation.findings().stream().filter(each -> each.kind().isRefused()).count();
  }

  public List<LanguageLine> getLanguages() {
    if (!edited.isFound()) {
      return List.of();
    }
    SurveyDocument document = edited.document();
    List<TextEdits.Text> texts = TextEdits.texts(document);
    return document.languages().stream()
        .map(
            language -> {
              long there =
                  texts.stream().filter(text -> !text.wording().in(language).isEmpty()).count();
              return new LanguageLine(
                  language,
                  Locale.forLanguageTag(language).getDisplayName(Locale.UK),
                  language.equals(document.defaultLanguage()),
                  there == texts.size(),
                  words.say("staff.consultation.editor.language.extent", there, texts.size()));
            })
        .toList();
  }

  public String getLanguage() {
    return edited.isFound() ? edited.document().defaultLanguage() : "";
  }

  /** What was just done, in words; null when the page was simply opened. */
  public String getConfirmation() {
    return done != null && asked == null && DONE.contains(done)
        ? words.say("staff.consultation.editor.done." + done)
        : null;
  }

  /** Why nothing was stored; null when nothing was tried. */
  public String getError() {
    return edited.error();
  }

  public String getId() {
    return id;
  }

  public void setId(String wanted) {
    id = wanted;
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
