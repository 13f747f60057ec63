package communitysafety.consultation.survey;

import communitysafety.consultation.survey.EditRefused.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be done to the words of a survey document and the languages they are in. */
public final class TextEdits {

  private TextEdits() {}

  /**
   * One text of a document in all its languages.
   *
   * @param key tells it from the document's other texts; stays the same while names do
   * @param spot its place, without a language
   */
  public record Text(String key, Spot spot, Wording wording) {}

  /** Every text for people that there is in any language, in document order. */
  public static List<Text> texts(SurveyDocument document) {
    List<Text> texts = new ArrayList<>();
    texts.add(text(Spot.settings(Spot.Part.FORM_TITLE), document.title()));
    for (Item item : DocumentEdits.all(document)) {
      if (item instanceof Page page) {
        texts.add(text(Spot.item(page.name(), Spot.Part.LABEL), page.label()));
      } else if (item instanceof Question question) {
        String name = question.name();
        texts.add(text(Spot.item(name, Spot.Part.LABEL), question.label()));
        texts.add(text(Spot.item(name, Spot.Part.HINT), question.hint()));
        texts.add(text(Spot.item(name, Spot.Part.REQUIRED_MESSAGE), question.requiredMessage()));
        texts.add(
            text(Spot.item(name, Spot.Part.CONSTRAINT_MESSAGE), question.constraintMessage()));
      }
    }
    for (ChoiceList list : document.lists().values()) {
      for (Choice choice : list.choices()) {
        texts.add(
            text(Spot.choice(list.name(), choice.value(), Spot.Part.LABEL, ""), choice.label()));
      }
    }
    return texts.stream().filter(text -> !text.wording().isEmpty()).toList();
  }

  private static Text text(Spot spot, Wording wording) {
    return new Text(key(spot), spot, wording);
  }

  private static String key(Spot spot) {
    return spot.where() + "." + spot.part() + "." + spot.name() + "." + spot.choice();
  }

  /**
   * The document with these texts in one language; the others stay.
   *
   * @param byKey {@link Text#key} to text; a blank one takes the text away; a key of no text is
   *     passed over
   */
  public static SurveyDocument putTexts(
      SurveyDocument document, String language, Map<String, String> byKey) {
    List<Item> items = new ArrayList<>();
    for (Item item : document.items()) {
      Item put = put(item, language, byKey);
      items.add(
          put instanceof Page page
              ? DocumentEdits.with(
                  page, page.items().stream().map(each -> put(each, language, byKey)).toList())
              : put);
    }
    Map<String, ChoiceList> lists = new LinkedHashMap<>(document.lists());
    lists.replaceAll(
        (name, list) ->
            list.labelled(
                choice ->
                    put(
                        choice.label(),
                        Spot.choice(name, choice.value(), Spot.Part.LABEL, ""),
                        language,
                        byKey)));
    Wording title = put(document.title(), Spot.settings(Spot.Part.FORM_TITLE), language, byKey);
    return new SurveyDocument(document.id(), title, document.languages(), items, lists);
  }

  private static Item put(Item item, String language, Map<String, String> byKey) {
    String name = item.name();
    if (item instanceof Page page) {
      Wording label = put(page.label(), Spot.item(name, Spot.Part.LABEL), language, byKey);
      return new Page(name, label, page.relevant(), page.layout(), page.items());
    }
    if (!(item instanceof Question question)) {
      return item;
    }
    return new Question(
        name,
        question.type(),
        put(question.label(), Spot.item(name, Spot.Part.LABEL), language, byKey),
        put(question.hint(), Spot.item(name, Spot.Part.HINT), language, byKey),
        question.relevant(),
        question.required(),
        put(
            question.requiredMessage(),
            Spot.item(name, Spot.Part.REQUIRED_MESSAGE),
            language,
            byKey),
        question.constraint(),
        put(
            question.constraintMessage(),
            Spot.item(name, Spot.Part.CONSTRAINT_MESSAGE),
            language,
            byKey),
        question.choiceList(),
        question.choiceFilter(),
        question.scale(),
        question.multiline());
  }

  private static Wording put(
      Wording wording, Spot spot, String language, Map<String, String> byKey) {
    String text = byKey.get(key(spot));
    return text == null || wording.isEmpty() ? wording : with(wording, language, text);
  }

  /** A wording with another text in one language; a blank one takes it away. */
  public static Wording with(Wording wording, String language, String text) {
    Map<String, String> texts = new LinkedHashMap<>(wording.byLanguage());
    texts.put(language, text);
    return new Wording(texts);
  }

  /**
   * The document with one language more, of which every text is missing yet.
   *
   * @param tag BCP 47, however it is capitalised
   * @throws EditRefused when it is none, or is there already, or there are too many
   */
  public static SurveyDocument addLanguage(SurveyDocument document, String tag) {
    String language = Locale.forLanguageTag(tag).toLanguageTag();
    if (!SurveyCompiler.isLanguage(tag)) {
      throw new EditRefused(Kind.LANGUAGE_UNKNOWN, tag);
    }
    if (document.languages().contains(language)) {
      throw new EditRefused(Kind.LANGUAGE_TAKEN, language);
    }
    if (document.languages().size() >= SurveyCompiler.MOST_LANGUAGES) {
      throw new EditRefused(
          Kind.TOO_MANY_LANGUAGES, Integer.toString(SurveyCompiler.MOST_LANGUAGES));
    }
    List<String> languages = new ArrayList<>(document.languages());
    languages.add(language);
    return new SurveyDocument(
        document.id(), document.title(), languages, document.items(), document.lists());
  }
}
