package communitysafety.portal.consultations;

import communitysafety.consultation.survey.Wording;
import communitysafety.portal.faces.PageLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as a visitor is shown it: in their language where it was written in that, else in the
 * survey's default one.
 *
 * @param text empty when it was written in neither
 * @param language BCP 47 tag of what it is in
 */
public record Told(String text, String language) {

  static Told of(Wording wording, String wanted, String otherwise) {
    String text = wording.in(wanted);
    return text.isEmpty() ? new Told(wording.in(otherwise), otherwise) : new Told(text, wanted);
  }

  /** {@code ltr} or {@code rtl}. */
  public String direction() {
    return PageLanguage.directionOf(Locale.forLanguageTag(language));
  }

  /** Parted where a line is blank. */
  public List<String> paragraphs() {
    return Arrays.stream(text.strip().split("\\R\\s*\\R")).filter(each -> !each.isBlank()).toList();
  }
}
