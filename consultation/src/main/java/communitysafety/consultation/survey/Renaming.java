package communitysafety.consultation.survey;

import communitysafety.consultation.survey.EditRefused.Kind;
import communitysafety.consultation.survey.expression.ExpressionText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Gives something in a survey document another name: it is referred to in expressions and in texts,
 * and by quotas outside.
 */
public final class Renaming {

  private Renaming() {}

  /**
   * The document in which one item, and every reference to it, has another name.
   *
   * @throws EditRefused when the name is none or is taken
   */
  public static SurveyDocument rename(SurveyDocument document, String from, String to) {
    DocumentEdits.item(document, from);
    if (from.equals(to)) {
      return document;
    }
    checkName(document, to);
    SurveyDocument renamed =
        rewritten(
            document,
            expression -> ExpressionText.renamed(expression, from, to),
            wording -> {
              Map<String, String> texts = new LinkedHashMap<>(wording.byLanguage());
              texts.replaceAll(
                  (language, text) ->
                      Placeholders.in(text).contains(from)
                          ? Placeholders.fill(
                              text, name -> "${" + (name.equals(from) ? to : name) + "}")
                          : text);
              return new Wording(texts);
            });
    List<Item> items = new ArrayList<>();
    for (Item item : renamed.items()) {
      Item kept = item.name().equals(from) ? named(item, to) : item;
      items.add(
          kept instanceof Page page
              ? DocumentEdits.with(
                  page,
                  page.items().stream()
                      .map(each -> each.name().equals(from) ? named(each, to) : each)
                      .toList())
              : kept);
    }
    return DocumentEdits.with(renamed, items);
  }

  /** An expression that stands outside of the document, such as of a quota, after a renaming. */
  public static String renamed(String expression, String from, String to) {
    return ExpressionText.renamed(expression, from, to);
  }

  static void checkName(SurveyDocument document, String name) {
    if (!SurveyCompiler.isName(name)) {
      throw new EditRefused(Kind.NAME_MALFORMED, name);
    }
    if (DocumentEdits.find(document, name).isPresent()) {
      throw new EditRefused(Kind.NAME_TAKEN, name);
    }
  }

  private static SurveyDocument rewritten(
      SurveyDocument document, UnaryOperator<String> expressions, UnaryOperator<Wording> wordings) {
    Map<String, ChoiceList> lists = new LinkedHashMap<>(document.lists());
    lists.replaceAll((name, list) -> list.labelled(choice -> wordings.apply(choice.label())));
    List<Item> items = new ArrayList<>();
    for (Item item : document.items()) {
      Item kept = rewritten(item, expressions, wordings);
      items.add(
          kept instanceof Page page
              ? DocumentEdits.with(
                  page,
                  page.items().stream()
                      .map(each -> rewritten(each, expressions, wordings))
                      .toList())
              : kept);
    }
    return new SurveyDocument(
        document.id(), wordings.apply(document.title()), document.languages(), items, lists);
  }

  /** An item with other expressions and texts; what is on a page stays as it is. */
  static Item rewritten(
      Item item, UnaryOperator<String> expressions, UnaryOperator<Wording> wordings) {
    String relevant = expressions.apply(item.relevant());
    if (item instanceof Page page) {
      return new Page(
          page.name(), wordings.apply(page.label()), relevant, page.layout(), page.items());
    }
    if (item instanceof Calculation calculation) {
      return new Calculation(
          calculation.name(), relevant, expressions.apply(calculation.calculation()));
    }
    Question question = (Question) item;
    return new Question(
        question.name(),
        question.type(),
        wordings.apply(question.label()),
        wordings.apply(question.hint()),
        relevant,
        expressions.apply(question.required()),
        wordings.apply(question.requiredMessage()),
        expressions.apply(question.constraint()),
        wordings.apply(question.constraintMessage()),
        question.choiceList(),
        expressions.apply(question.choiceFilter()),
        question.scale(),
        question.multiline());
  }

  private static Item named(Item item, String name) {
    if (item instanceof Page page) {
      return new Page(name, page.label(), page.relevant(), page.layout(), page.items());
    }
    if (item instanceof Calculation calculation) {
      return new Calculation(name, calculation.relevant(), calculation.calculation());
    }
    Question question = (Question) item;
    return new Question(
        name,
        question.type(),
        question.label(),
        question.hint(),
        question.relevant(),
        question.required(),
        question.requiredMessage(),
        question.constraint(),
        question.constraintMessage(),
        question.choiceList(),
        question.choiceFilter(),
        question.scale(),
        question.multiline());
  }
}
