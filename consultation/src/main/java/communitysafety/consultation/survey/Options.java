package communitysafety.consultation.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of options as questions that share it use it. */
final class Options {

  private final List<Choice> choices;
  private final Map<String, Choice> byValue = new LinkedHashMap<>();

  Options(ChoiceList list) {
    choices = list.choices();
    choices.forEach(choice -> byValue.putIfAbsent(choice.value(), choice));
  }

  List<Choice> choices() {
    return choices;
  }

  Set<String> values() {
    return byValue.keySet();
  }

  /** Null when there is none. */
  Choice choice(String value) {
    return byValue.get(value);
  }
}
