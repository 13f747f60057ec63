package communitysafety.portal.consulting;

import communitysafety.consultation.survey.Branch;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.DocumentEdits;
import communitysafety.consultation.survey.DocumentEdits.Place;
import communitysafety.consultation.survey.Finding;
import communitysafety.consultation.survey.FindingKind;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.SurveyCompiler;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.portal.consulting.ItemForm.What;
import communitysafety.portal.faces.PageLanguage;
import communitysafety.portal.staff.Choice;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One question, page or calculation of a survey: a new one, or one there is. Needs
 * WRITE_CONSULTATIONS.
 *
 * <p>The fields are plain HTML and read from the request, since the person may go on typing in them
 * after a refusal.
 */
@Named("consultationQuestion")
@RequestScoped
public class ConsultationQuestionPage {

  /** What a change of words in one language brings about in the others, to be told elsewhere. */
  private static final Set<FindingKind> LATER =
      EnumSet.of(
          FindingKind.LABEL_MISSING,
          FindingKind.TRANSLATION_MISSING,
          FindingKind.PLACEHOLDER_MISSING,
          FindingKind.PLACEHOLDER_EXTRA,
          FindingKind.MATRIX_WRONG);

  @Inject EditedDraft edited;
  @Inject StaffWords words;
  @Inject Clock clock;

  private String id;
  private String question;
  private String after;
  private String inside;
  private String what;
  private int seen;

  /** False while a sent form is being read. */
  private boolean looked;

  private boolean found;
  private ItemForm form;

  /** What is wrong with what was typed, in the order of the page: field to words. */
  private final Map<String, String> mistakes = new LinkedHashMap<>();

  /** An earlier question and its options. */
  public record Earlier(String label, List<Choice> options) {}

  /** Looks the draft up, and shows what is stored unless something was typed. */
  public void open() {
    looked = true;
    edited.open(id);
    found = edited.isFound();
    if (!found) {
      return;
    }
    Optional<Item> item = DocumentEdits.find(edited.document(), name());
    found = name().isEmpty() || item.isPresent();
    if (!found) {
      EditedDraft.sayNotFound();
    } else if (form == null) {
      form =
          item.map(each -> ItemForm.of(each, edited.document()))
              .orElseGet(() -> ItemForm.empty(wanted()));
      seen = edited.version();
    }
  }

  private String name() {
    return question == null ? "" : question;
  }

  private What wanted() {
    return Arrays.stream(What.values())
        .filter(each -> each.name().equals(what))
        .findFirst()
        .orElse(What.QUESTION);
  }

  /** Stores what was typed, or shows it again with what is wrong. */
  public String save() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    Map<String, List<String>> typed =
        external.getRequestParameterValuesMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> Arrays.asList(each.getValue())));
    form = new ItemForm(wanted(), typed);
    open();
    if (!found) {
      return null;
    }
    Optional<Item> before = DocumentEdits.find(edited.document(), name());
    if (before.isPresent()) {
      form = new ItemForm(ItemForm.of(before.get(), edited.document()).what(), typed);
    }
    if (!edited.isStill(seen)) {
      seen = edited.version();
      return null;
    }
    Optional<ItemForm.Outcome> outcome = read(edited.document());
    if (outcome.isEmpty()) {
      edited.tell(words.say("staff.consultation.question.error"));
    } else if (edited.change(
        seen, outcome.get().document(), before.map(Item::name), outcome.get().name())) {
      external.redirect(
          "/staff/consultation-editor?id="
              + edited.consultation()
              + "&done=saved#item-"
              + URLEncoder.encode(outcome.get().name(), StandardCharsets.UTF_8));
      FacesContext.getCurrentInstance().responseComplete();
    } else {
      seen = edited.version();
    }
    return null;
  }

  private Optional<ItemForm.Outcome> read(SurveyDocument document) {
    Optional<ItemForm.Outcome> outcome = Optional.empty();
    try {
      outcome = form.read(document, name(), place());
    } catch (NoSuchElementException gone) {
      // What it was to follow is not there any more: it comes last.
      outcome = form.read(document, name(), Place.AT_THE_END);
    }
    form.mistakes()
        .forEach(
            (field, key) ->
                mistakes.put(
                    field,
                    key.equals("refused")
                        ? edited.words(form.refused())
                        : words.say("staff.consultation.question." + field + ".error." + key)));
    outcome.ifPresent(done -> check(document, done));
    return mistakes.isEmpty() ? outcome : Optional.empty();
  }

  private Place place() {
    if (after == null || after.isEmpty()) {
      return Place.AT_THE_END;
    }
    return "true".equals(inside) ? Place.onPage(after) : Place.after(after);
  }

  /** What the compiler has against it that it had not before. */
  private void check(SurveyDocument before, ItemForm.Outcome outcome) {
    Set<Finding> known = new HashSet<>(SurveyCompiler.compile(before, clock).findings());
    for (Finding finding : SurveyCompiler.compile(outcome.document(), clock).findings()) {
      Spot spot = finding.spot();
      boolean own =
          spot.where() == Spot.Where.ITEM && spot.name().equals(outcome.name())
              || spot.where() == Spot.Where.CHOICE;
      if (own
          && finding.kind().isRefused()
          && !LATER.contains(finding.kind())
          && !known.contains(finding)) {
        mistakes.putIfAbsent(fieldOf(spot), FindingLine.of(finding, words).what());
      }
    }
  }

  private String fieldOf(Spot spot) {
    if (spot.where() == Spot.Where.CHOICE) {
      return "options";
    }
    return switch (spot.part()) {
      case RELEVANT -> form.has("when", ItemForm.When.BRANCH.name()) ? "branchOption" : "relevant";
      case REQUIRED -> "requiredIf";
      case REQUIRED_MESSAGE -> "requiredMessage";
      case CONSTRAINT -> "constraint";
      case CONSTRAINT_MESSAGE -> "constraintMessage";
      case CHOICE_FILTER -> "choiceFilter";
      case CALCULATION -> "calculation";
      case PARAMETERS -> "start";
      case HINT -> "hint";
      case NAME -> "name";
      case TYPE -> "type";
      default -> "label";
    };
  }

  public boolean isFound() {
    return !looked || found;
  }

  public boolean isFresh() {
    return name().isEmpty();
  }

  /** QUESTION, PAGE or CALCULATION. */
  public String getWritten() {
    return (form == null ? wanted() : form.what()).name();
  }

  public String getTitle() {
    return words.say(
        "staff.consultation.question.title." + getWritten() + (isFresh() ? ".new" : ""));
  }

  public String value(String field) {
    return form == null ? "" : form.value(field);
  }

  public boolean has(String field, String value) {
    return form != null && form.has(field, value);
  }

  /** What is wrong with a field; null when nothing is. */
  public String mistake(String field) {
    return mistakes.get(field);
  }

  /** What is wrong with what was typed: field and words. */
  public List<Choice> getMistakes() {
    return mistakes.entrySet().stream()
        .map(each -> new Choice(each.getKey(), each.getValue()))
        .toList();
  }

  public List<Choice> getTypes() {
    return Arrays.stream(QuestionType.values())
        .map(each -> new Choice(each.name(), words.code("staff.consultation.type", each)))
        .toList();
  }

  public List<Choice> getLayouts() {
    return Arrays.stream(Page.Layout.values())
        .map(
            each -> new Choice(each.name(), words.code("staff.consultation.question.layout", each)))
        .toList();
  }

  public List<Choice> getBranchKinds() {
    return Arrays.stream(Branch.Kind.values())
        .map(each -> new Choice(each.name(), words.code("staff.consultation.question.kind", each)))
        .toList();
  }

  /** The questions that a branch here may ask about. */
  public List<Earlier> getEarlier() {
    if (!edited.isFound()) {
      return List.of();
    }
    SurveyDocument document = edited.document();
    List<Earlier> earlier = new ArrayList<>();
    for (Item item : DocumentEdits.all(document)) {
      if (item.name().equals(name())) {
        break;
      }
      if (item instanceof Question asked
          && (asked.type() == QuestionType.SELECT_ONE
              || asked.type() == QuestionType.SELECT_MULTIPLE)
          && document.lists().containsKey(asked.choiceList())) {
        earlier.add(
            new Earlier(
                ConsultationEditorPage.labelOf(asked, document),
                document.lists().get(asked.choiceList()).choices().stream()
                    .map(
                        choice ->
                            new Choice(
                                asked.name() + " " + choice.value(),
                                labelOf(choice, document.defaultLanguage())))
                    .toList()));
      }
      if (isFresh() && item.name().equals(after)) {
        break;
      }
    }
    return earlier;
  }

  private static String labelOf(
      communitysafety.consultation.survey.Choice choice, String language) {
    String label = choice.label().in(language);
    return label.isEmpty() ? choice.value() : label;
  }

  /** The lists there are, each with what tells it from the others. */
  public List<Choice> getLists() {
    if (!edited.isFound()) {
      return List.of();
    }
    SurveyDocument document = edited.document();
    List<Choice> lists = new ArrayList<>();
    for (ChoiceList list : document.lists().values()) {
      String options =
          list.choices().stream()
              .limit(4)
              .map(choice -> labelOf(choice, document.defaultLanguage()))
              .collect(Collectors.joining(", "));
      lists.add(
          new Choice(
              list.name(), words.say("staff.consultation.question.list.is", list.name(), options)));
    }
    return lists;
  }

  /** How many other questions have the same options. */
  public long getSharing() {
    return !edited.isFound() || value("list").isEmpty()
        ? 0
        : DocumentEdits.questions(edited.document()).stream()
            .filter(each -> each.choiceList().equals(value("list")) && !each.name().equals(name()))
            .count();
  }

  public String getLanguage() {
    return edited.isFound() ? edited.document().defaultLanguage() : "";
  }

  public String getDirection() {
    return PageLanguage.directionOf(Locale.forLanguageTag(getLanguage()));
  }

  public String getLanguageName() {
    return Locale.forLanguageTag(getLanguage()).getDisplayName(Locale.UK);
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

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String asked) {
    question = asked;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String name) {
    after = name;
  }

  public String getInside() {
    return inside;
  }

  public void setInside(String page) {
    inside = page;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String asked) {
    what = asked;
  }

  public int getSeen() {
    return seen;
  }

  public void setSeen(int version) {
    seen = version;
  }
}
