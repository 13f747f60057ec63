package communitysafety.portal.consultations;

import communitysafety.portal.faces.PageLanguage;
import java.util.Locale;

/**
 * A language that a consultation speaks.
 *
 * @param tag BCP 47
 * @param name as its speakers call it
 * @param direction {@code ltr} or {@code rtl}
 */
public record SpokenLanguage(String tag, String name, String direction) {

  static SpokenLanguage of(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String name = locale.getDisplayLanguage(locale);
    return new SpokenLanguage(
        tag,
        name.substring(0, 1).toUpperCase(locale) + name.substring(1),
        PageLanguage.directionOf(locale));
  }
}
