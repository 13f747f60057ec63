package communitysafety.consultation.code;

import communitysafety.shared.submission.CheckCharacter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Twelve random characters of Crockford's base 32 (60 bits) and a thirteenth that is computed from
 * them, so that every single wrong character and every swap of two is found. A secret of whoever
 * has it: never in a log; in the database only as its index.
 *
 * @param text canonical: thirteen characters in upper case, without separators
 */
public record CheckedCode(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_CHARACTERS = 12;
  private static final int LENGTH = RANDOM_CHARACTERS + 1;

  /** More than any way of writing a code; what is longer is not read. */
  private static final int LONGEST = 60;

  private static final SecureRandom RANDOM = new SecureRandom();

  public CheckedCode {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a code");
    }
  }

  /** A code nobody has. */
  public static CheckedCode random() {
    byte[] bytes = new byte[Long.BYTES];
    RANDOM.nextBytes(bytes);
    return of(bytes);
  }

  /**
   * The code of which these are the bits.
   *
   * @param bytes eight or more, of which the first count
   */
  public static CheckedCode of(byte[] bytes) {
    long bits = ByteBuffer.wrap(bytes).getLong();
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      text.append(ALPHABET.charAt((int) (bits & 31)));
      bits >>>= 5;
    }
    return new CheckedCode(text.append(CheckCharacter.of(ALPHABET, text.toString())).toString());
  }

  /**
   * Reads what was typed: any case, with or without spaces and hyphens, O for 0, I and L for 1.
   *
   * @param typed may be null
   * @return empty when it is no code, which includes one with a slip of the hand
   */
  public static Optional<CheckedCode> read(String typed) {
    String compact =
        typed == null || typed.length() > LONGEST
            ? ""
            : typed
                .replaceAll("[\\s\\-–]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    return isValid(compact) ? Optional.of(new CheckedCode(compact)) : Optional.empty();
  }

  /** What an index of it is made of. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** In groups, as it is shown and spoken: {@code 7QK2-M4XT-9HJD5}. */
  public String grouped() {
    return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
  }

  private static boolean isValid(String text) {
    return text.length() == LENGTH
        && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && text.charAt(RANDOM_CHARACTERS)
            == CheckCharacter.of(ALPHABET, text.substring(0, RANDOM_CHARACTERS));
  }

  /** Never the code. */
  @Override
  public String toString() {
    return "CheckedCode[…]";
  }
}
