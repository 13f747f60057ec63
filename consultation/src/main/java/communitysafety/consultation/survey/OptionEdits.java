package communitysafety.consultation.survey;

import communitysafety.consultation.survey.EditRefused.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done to the lists of options of a survey document. */
public final class OptionEdits {

  private OptionEdits() {}

  /**
   * One option as it is to be.
   *
   * @param value empty for a new one, which gets a value made of its words
   * @param words in the language that is written
   */
  public record Option(String value, String words) {}

  /**
   * The document with these options in a list, in this order. An option whose value stays keeps its
   * words in other languages and its further columns; a list there is not is made.
   *
   * @throws EditRefused when there are none, two have one value, or a value is none
   */
  public static SurveyDocument changeOptions(
      SurveyDocument document, String list, String language, List<Option> options) {
    if (options.isEmpty()) {
      throw new EditRefused(Kind.OPTIONS_MISSING);
    }
    Map<String, Choice> before = new LinkedHashMap<>();
    ChoiceList known = document.lists().get(list);
    if (known != null) {
      known.choices().forEach(choice -> before.putIfAbsent(choice.value(), choice));
    }
    Set<String> given = new HashSet<>(before.keySet());
    options.forEach(option -> given.add(option.value()));
    Map<String, Choice> after = new LinkedHashMap<>();
    for (Option option : options) {
      String value =
          option.value().isEmpty()
              ? DocumentEdits.free(DocumentEdits.plain(option.words(), "option"), given)
              : option.value();
      given.add(value);
      if (!SurveyCompiler.isOption(value)) {
        throw new EditRefused(Kind.OPTION_MALFORMED, value);
      }
      Choice kept = before.getOrDefault(value, new Choice(value, Wording.NONE, Map.of()));
      Choice changed =
          new Choice(
              value, TextEdits.with(kept.label(), language, option.words()), kept.attributes());
      if (after.put(value, changed) != null) {
        throw new EditRefused(Kind.OPTION_TWICE, value);
      }
    }
    Map<String, ChoiceList> lists = new LinkedHashMap<>(document.lists());
    lists.put(list, new ChoiceList(list, List.copyOf(after.values())));
    return DocumentEdits.with(document, lists);
  }

  /** The document without a list, unless a question uses it. */
  public static SurveyDocument withoutUnused(SurveyDocument document, String list) {
    if (DocumentEdits.questions(document).stream()
        .anyMatch(each -> each.choiceList().equals(list))) {
      return document;
    }
    Map<String, ChoiceList> lists = new LinkedHashMap<>(document.lists());
    lists.remove(list);
    return DocumentEdits.with(document, lists);
  }
}
