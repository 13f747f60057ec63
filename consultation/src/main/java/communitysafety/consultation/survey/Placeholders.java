package communitysafety.consultation.survey;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The {@code ${…}} in texts for people. */
final class Placeholders {

  private Placeholders() {}

  /** The names in a text, in their order; what stands between the braces, trimmed. */
  static Set<String> in(String text) {
    if (text.indexOf("${") < 0) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    fill(
        text,
        name -> {
          names.add(name);
          return "";
        });
    return names;
  }

  static String fill(String text, UnaryOperator<String> words) {
    int start = text.indexOf("${");
    if (start < 0) {
      return text;
    }
    StringBuilder filled = new StringBuilder();
    int written = 0;
    while (start >= 0) {
      int end = text.indexOf('}', start);
      if (end < 0) {
        break;
      }
      filled.append(text, written, start);
      filled.append(words.apply(text.substring(start + 2, end).trim()));
      written = end + 1;
      start = text.indexOf("${", written);
    }
    return filled.append(text, written, text.length()).toString();
  }
}
