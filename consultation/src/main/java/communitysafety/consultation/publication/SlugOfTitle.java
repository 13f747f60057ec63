package communitysafety.consultation.publication;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the last part of a consultation's address out of its title. */
final class SlugOfTitle {

  /** Leaves room for a number that tells it from others of that title. */
  private static final int LONGEST = 54;

  private SlugOfTitle() {}

  /**
   * @param attempt from 1; from the second on it stands at the end
   * @return lower case letters, digits and single hyphens; for a title that has no Latin letter or
   *     digit it is {@code consultation}
   */
  static String of(String title, int attempt) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replace('\u0142', 'l')
            .replace('\u0141', 'l')
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{M}'\u2019]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    if (plain.length() > LONGEST) {
      int wordEnd = plain.lastIndexOf('-', LONGEST);
      plain = plain.substring(0, wordEnd > 0 ? wordEnd : LONGEST);
    }
    if (plain.isEmpty()) {
      plain = "consultation";
    }
    if (plain.startsWith(PublicConsultation.PREVIEW_PREFIX)) {
      plain = "a-" + plain;
    }
    return attempt == 1 ? plain : plain + "-" + attempt;
  }
}
