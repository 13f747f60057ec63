package communitysafety.consultation.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in each of a survey's languages, as its author wrote it: placeholders such as {@code
 * ${area}} stand for an earlier answer.
 *
 * @param byLanguage BCP 47 tag to text, in the order of the author's columns; a language without a
 *     text has no entry; never a blank text
 */
public record Wording(Map<String, String> byLanguage) {

  public static final Wording NONE = new Wording(Map.of());

  public Wording {
    Map<String, String> kept = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, text) -> {
          if (text != null && !text.isBlank()) {
            kept.put(language, text);
          }
        });
    byLanguage = Collections.unmodifiableMap(kept);
  }

  public static Wording of(String language, String text) {
    return new Wording(Map.of(language, text));
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /**
   * The author's text, placeholders and all.
   *
   * @return empty when there is none in that language
   */
  public String in(String language) {
    return byLanguage.getOrDefault(language, "");
  }
}
