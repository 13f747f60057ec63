package communitysafety.consultation.survey.workbook;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Languages as XLSForm names them: {@code Polish (pl)}. */
final class Languages {

  private static final Pattern NAMED = Pattern.compile("[^()]{1,60}\\(([A-Za-z0-9-]{2,35})\\)");
  private static final Set<String> OF_TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private Languages() {}

  /**
   * The tag in a name.
   *
   * @return as BCP 47 writes it; empty when it is none, or names no language
   */
  static Optional<String> read(String named) {
    Matcher name = NAMED.matcher(named.strip());
    return name.matches() && !named.strip().startsWith("(") ? tag(name.group(1)) : Optional.empty();
  }

  /** A tag, with or without a name before it. */
  static Optional<String> readTagOrName(String written) {
    return written.indexOf('(') >= 0 ? read(written) : tag(written);
  }

  private static Optional<String> tag(String written) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(written).build();
      String language = locale.getLanguage();
      boolean known = language.length() == 3 || OF_TWO_LETTERS.contains(language);
      return known ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException none) {
      return Optional.empty();
    }
  }

  /** The opposite of {@link #read}. */
  static String write(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    return name.replaceAll("[()]", "") + " (" + tag + ")";
  }
}
