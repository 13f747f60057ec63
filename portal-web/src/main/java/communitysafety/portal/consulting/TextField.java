package communitysafety.portal.consulting;

import communitysafety.portal.faces.PageLanguage;
import java.util.Locale;

/**
 * A field of a form for one text in one language.
 *
 * @param name also its id
 * @param language BCP 47 tag of what is typed there
 * @param direction {@code ltr} or {@code rtl}
 */
public record TextField(
    String name, String label, String value, String language, String direction, int rows) {

  static TextField of(String name, String label, String value, String language, int rows) {
    return new TextField(
        name,
        label,
        value,
        language,
        PageLanguage.directionOf(Locale.forLanguageTag(language)),
        rows);
  }
}
