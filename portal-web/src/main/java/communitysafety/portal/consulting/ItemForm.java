package communitysafety.portal.consulting;

import communitysafety.consultation.survey.Branch;
import communitysafety.consultation.survey.Calculation;
import communitysafety.consultation.survey.Choice;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.DocumentEdits;
import communitysafety.consultation.survey.EditRefused;
import communitysafety.consultation.survey.Item;
import communitysafety.consultation.survey.OptionEdits;
import communitysafety.consultation.survey.OptionEdits.Option;
import communitysafety.consultation.survey.Page;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Renaming;
import communitysafety.consultation.survey.Scale;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.TextEdits;
import communitysafety.consultation.survey.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands in the fields about one question, page or calculation, as somebody typed it, and what
 * that makes of the survey. Texts are in the survey's default language. A field is known by its
 * name in the page.
 */
final class ItemForm {

  /** What is written. */
  enum What {
    QUESTION,
    PAGE,
    CALCULATION
  }

  /** How it is said when something is asked. */
  enum When {
    ALWAYS,
    BRANCH,
    EXPRESSION
  }

  /** The document as it would be, and the name it has there. */
  record Outcome(SurveyDocument document, String name) {}

  private static final String ALWAYS_REQUIRED = "true()";

  private final What what;
  private final Map<String, List<String>> typed;

  /** Keys of what is wrong, by the name of the field, in the order of the page. */
  private final Map<String, String> mistakes = new LinkedHashMap<>();

  /** Why the options or the name are not taken; null when they are, or something else is wrong. */
  private EditRefused refused;

  ItemForm(What what, Map<String, List<String>> typed) {
    this.what = what;
    this.typed = typed;
  }

  /** The form of something new. */
  static ItemForm empty(What what) {
    return new ItemForm(
        what,
        Map.of(
            "type", List.of(QuestionType.SELECT_ONE.name()),
            "when", List.of(When.ALWAYS.name()),
            "layout", List.of(Page.Layout.LIST.name()),
            "start", List.of("1"),
            "end", List.of("10"),
            "step", List.of("1")));
  }

  /** The form as it is before anybody types. */
  static ItemForm of(Item item, SurveyDocument document) {
    Map<String, List<String>> filled = new LinkedHashMap<>();
    String language = document.defaultLanguage();
    filled.put("name", List.of(item.name()));
    Optional<Branch> branch = Branch.of(item.relevant(), document);
    When when =
        item.relevant().isBlank()
            ? When.ALWAYS
            : branch.isPresent() ? When.BRANCH : When.EXPRESSION;
    filled.put("when", List.of(when.name()));
    filled.put("relevant", List.of(item.relevant()));
    branch.ifPresent(
        plain -> {
          filled.put("branchKind", List.of(plain.kind().name()));
          filled.put("branchOption", List.of(plain.question() + " " + plain.option()));
        });
    if (item instanceof Page page) {
      filled.put("label", List.of(page.label().in(language)));
      filled.put("layout", List.of(page.layout().name()));
      return new ItemForm(What.PAGE, filled);
    }
    if (item instanceof Calculation calculation) {
      filled.put("calculation", List.of(calculation.calculation()));
      return new ItemForm(What.CALCULATION, filled);
    }
    fill(filled, (Question) item, document);
    return new ItemForm(What.QUESTION, filled);
  }

  private static void fill(
      Map<String, List<String>> filled, Question question, SurveyDocument document) {
    String language = document.defaultLanguage();
    filled.put("type", List.of(question.type().name()));
    filled.put("label", List.of(question.label().in(language)));
    filled.put("hint", List.of(question.hint().in(language)));
    boolean always = question.required().strip().equals(ALWAYS_REQUIRED);
    filled.put("required", question.required().isBlank() ? List.of() : List.of("on"));
    filled.put("requiredIf", List.of(always ? "" : question.required()));
    filled.put("requiredMessage", List.of(question.requiredMessage().in(language)));
    filled.put("constraint", List.of(question.constraint()));
    filled.put("constraintMessage", List.of(question.constraintMessage().in(language)));
    filled.put("list", List.of(question.choiceList()));
    filled.put("options", List.of(lines(document.lists().get(question.choiceList()), language)));
    filled.put("choiceFilter", List.of(question.choiceFilter()));
    Scale scale =
        question.scale() == null
            ? new Scale(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE)
            : question.scale();
    filled.put("start", List.of(scale.start().toPlainString()));
    filled.put("end", List.of(scale.end().toPlainString()));
    filled.put("step", List.of(scale.step().toPlainString()));
    filled.put("multiline", question.multiline() ? List.of("on") : List.of());
  }

  private static String lines(ChoiceList list, String language) {
    return list == null
        ? ""
        : list.choices().stream()
            .map(choice -> choice.value() + " | " + oneLine(choice.label().in(language)))
            .collect(Collectors.joining("\n"));
  }

  private static String oneLine(String text) {
    return String.join(" ", text.strip().lines().map(String::strip).toList());
  }

  What what() {
    return what;
  }

  /** What stands in a field; empty when nothing does. */
  String value(String field) {
    List<String> values = typed.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.get(0).replace("\r\n", "\n");
  }

  boolean has(String field, String value) {
    return typed.getOrDefault(field, List.of()).contains(value);
  }

  Map<String, String> mistakes() {
    return mistakes;
  }

  EditRefused refused() {
    return refused;
  }

  /**
   * Puts what was typed into a document.
   *
   * @param name of what is changed; empty for something new
   * @param place where something new comes
   * @return empty when something is wrong
   */
  Optional<Outcome> read(SurveyDocument document, String name, DocumentEdits.Place place) {
    mistakes.clear();
    refused = null;
    Item before = name.isEmpty() ? null : DocumentEdits.find(document, name).orElse(null);
    String label = value("label").strip();
    if (what == What.QUESTION && label.isEmpty()) {
      mistakes.put("label", "missing");
    }
    String wanted = value("name").strip();
    String own =
        !name.isEmpty()
            ? name
            : wanted.isEmpty()
                ? DocumentEdits.nameFor(document, label, what.name().toLowerCase(Locale.ROOT))
                : wanted;
    String relevant = relevant(document);
    if (what == What.CALCULATION && value("calculation").isBlank()) {
      mistakes.put("calculation", "missing");
    }
    try {
      Outcome outcome =
          switch (what) {
            case QUESTION -> question(document, (Question) before, own, relevant, place);
            case PAGE -> put(document, before, page(document, (Page) before, own, relevant), place);
            case CALCULATION ->
                put(
                    document,
                    before,
                    new Calculation(own, relevant, value("calculation").strip()),
                    place);
          };
      if (before != null && !wanted.isEmpty()) {
        outcome = new Outcome(Renaming.rename(outcome.document(), own, wanted), wanted);
      }
      return mistakes.isEmpty() ? Optional.of(outcome) : Optional.empty();
    } catch (EditRefused wrong) {
      refused = wrong;
      mistakes.put(wrong.kind().name().startsWith("NAME") ? "name" : "options", "refused");
      return Optional.empty();
    }
  }

  private static Outcome put(
      SurveyDocument document, Item before, Item item, DocumentEdits.Place place) {
    return new Outcome(
        before == null
            ? DocumentEdits.add(document, place, item)
            : DocumentEdits.change(document, item),
        item.name());
  }

  private String relevant(SurveyDocument document) {
    if (has("when", When.BRANCH.name())) {
      String[] option = value("branchOption").split(" ", 2);
      Optional<Branch.Kind> kind =
          Arrays.stream(Branch.Kind.values())
              .filter(each -> has("branchKind", each.name()))
              .findFirst();
      if (option.length < 2 || kind.isEmpty()) {
        mistakes.put("branchOption", "choose");
        return "";
      }
      Branch branch = new Branch(option[0], kind.get(), option[1]);
      boolean suits =
          DocumentEdits.find(document, option[0])
              .filter(item -> item instanceof Question asked && branch.suits(asked.type()))
              .isPresent();
      if (!suits) {
        mistakes.put("branchKind", "unfit");
      }
      return branch.expression();
    }
    if (has("when", When.EXPRESSION.name())) {
      if (value("relevant").isBlank()) {
        mistakes.put("relevant", "missing");
      }
      return value("relevant").strip();
    }
    return "";
  }

  private Page page(SurveyDocument document, Page before, String name, String relevant) {
    Wording label =
        TextEdits.with(
            before == null ? Wording.NONE : before.label(),
            document.defaultLanguage(),
            value("label").strip());
    return new Page(
        name,
        label.in(document.defaultLanguage()).isEmpty() ? Wording.NONE : label,
        relevant,
        has("layout", Page.Layout.MATRIX.name()) ? Page.Layout.MATRIX : Page.Layout.LIST,
        before == null ? List.of() : before.items());
  }

  private Outcome question(
      SurveyDocument document,
      Question before,
      String name,
      String relevant,
      DocumentEdits.Place place) {
    QuestionType type =
        Arrays.stream(QuestionType.values())
            .filter(each -> has("type", each.name()))
            .findFirst()
            .orElse(null);
    if (type == null) {
      mistakes.put("type", "choose");
      type = QuestionType.TEXT;
    }
    SurveyDocument with = document;
    String list = "";
    if (type.hasChoices()) {
      String wanted = value("list");
      boolean other =
          document.lists().containsKey(wanted)
              && (before == null || !before.choiceList().equals(wanted));
      list =
          other || before != null && !wanted.isEmpty() && before.choiceList().equals(wanted)
              ? wanted
              : DocumentEdits.nameFor(document, name + "_options", "options");
      if (!other) {
        with = options(document, list);
      }
    }
    String language = document.defaultLanguage();
    Question old = before == null ? DocumentEdits.question(name, type, Wording.NONE) : before;
    boolean answered = type.isAnswered();
    String required =
        !value("requiredIf").isBlank()
            ? value("requiredIf").strip()
            : has("required", "on") ? ALWAYS_REQUIRED : "";
    Question question =
        new Question(
            name,
            type,
            wording(old.label(), language, "label"),
            wording(old.hint(), language, "hint"),
            relevant,
            answered ? required : "",
            answered ? wording(old.requiredMessage(), language, "requiredMessage") : Wording.NONE,
            answered ? value("constraint").strip() : "",
            answered
                ? wording(old.constraintMessage(), language, "constraintMessage")
                : Wording.NONE,
            list,
            type.hasChoices() ? value("choiceFilter").strip() : "",
            type == QuestionType.RANGE ? scale() : null,
            type == QuestionType.TEXT && has("multiline", "on"));
    Outcome outcome = put(with, before, question, place);
    return before == null || before.choiceList().equals(list)
        ? outcome
        : new Outcome(
            OptionEdits.withoutUnused(outcome.document(), before.choiceList()), outcome.name());
  }

  /** Where there is no text in the default language there is none in the others. */
  private Wording wording(Wording before, String language, String field) {
    String text = value(field).strip();
    return text.isEmpty() ? Wording.NONE : TextEdits.with(before, language, text);
  }

  private SurveyDocument options(SurveyDocument document, String list) {
    String language = document.defaultLanguage();
    List<Option> options = new ArrayList<>();
    for (String line : value("options").lines().map(String::strip).toList()) {
      if (line.isEmpty()) {
        continue;
      }
      int bar = line.endsWith(" |") ? line.length() - 2 : line.indexOf(" | ");
      String value = bar < 0 ? "" : line.substring(0, bar).strip();
      String words = bar < 0 ? line : line.substring(bar + 2).strip();
      options.add(new Option(value, words(document.lists().get(list), value, language, words)));
    }
    return OptionEdits.changeOptions(document, list, language, options);
  }

  /** A text of several lines, shown in one, stays as it was. */
  private static String words(ChoiceList list, String value, String language, String words) {
    return list == null
        ? words
        : list.choices().stream()
            .filter(choice -> choice.value().equals(value))
            .map(Choice::label)
            .map(label -> label.in(language))
            .filter(before -> oneLine(before).equals(words))
            .findFirst()
            .orElse(words);
  }

  /** Null when it is none. */
  private Scale scale() {
    BigDecimal start = number("start");
    BigDecimal end = number("end");
    BigDecimal step = number("step");
    return start == null || end == null || step == null ? null : new Scale(start, end, step);
  }

  private BigDecimal number(String field) {
    String text = value(field).strip();
    try {
      if (text.length() <= 20 && !text.toLowerCase(Locale.ROOT).contains("e")) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException none) {
      // Told below.
    }
    mistakes.put(field, "number");
    return null;
  }
}
