package communitysafety.consultation.response;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody takes part with, once: printed on a letter or a card, or behind the link of a mail.
 * A secret of whoever has it: never in a log; in the database only as the index of it.
 *
 * @param text canonical: twelve characters of Crockford's base 32 with a check character, without
 *     separators
 */
public record EntryCode(String text) {

  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{13}");

  public EntryCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not the form of a code");
    }
  }

  /**
   * Reads what was typed: in any case, with or without separators, O for 0, I and L for 1.
   *
   * @return empty when it cannot be a code, so that nobody has to look for it
   */
  public static Optional<EntryCode> read(String typed) {
    String plain =
        (typed == null ? "" : typed)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return FORM.matcher(plain).matches() ? Optional.of(new EntryCode(plain)) : Optional.empty();
  }

  /** In groups of four, as it is printed. */
  public String grouped() {
    return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
  }

  /** Never the code. */
  @Override
  public String toString() {
    return "EntryCode[…]";
  }
}
