package communitysafety.consultation.response;

import communitysafety.shared.submission.CheckCharacter;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
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

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_CHARACTERS = 12;
  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{13}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public EntryCode {
    if (!isCode(text)) {
      throw new IllegalArgumentException("not a code");
    }
  }

  /** A code nobody has. */
  static EntryCode random() {
    byte[] bytes = new byte[Long.BYTES];
    RANDOM.nextBytes(bytes);
    return of(bytes);
  }

  /**
   * The code of which these are the bits.
   *
   * @param bytes random to whoever does not know where they come from; eight or more, of which the
   *     first count
   */
  static EntryCode of(byte[] bytes) {
    long bits = ByteBuffer.wrap(bytes).getLong();
    StringBuilder characters = new StringBuilder(RANDOM_CHARACTERS + 1);
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      characters.append(ALPHABET.charAt((int) (bits & 31)));
      bits >>>= 5;
    }
    return new EntryCode(
        characters.append(CheckCharacter.of(ALPHABET, characters.toString())).toString());
  }

  private static boolean isCode(String text) {
    return FORM.matcher(text).matches()
        && text.charAt(RANDOM_CHARACTERS)
            == CheckCharacter.of(ALPHABET, text.substring(0, RANDOM_CHARACTERS));
  }

  /**
   * Reads what was typed: in any case, with or without separators, O for 0, I and L for 1.
   *
   * @return empty when it cannot be a code, which includes one with a slip of the hand, so that
   *     nobody has to look for it
   */
  public static Optional<EntryCode> read(String typed) {
    String plain =
        (typed == null ? "" : typed)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return isCode(plain) ? Optional.of(new EntryCode(plain)) : Optional.empty();
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
