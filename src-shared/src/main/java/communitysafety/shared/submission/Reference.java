package communitysafety.shared.submission;

import java.util.Locale;
import java.util.Optional;

/**
 * The public, speakable identifier of a submission, such as {@code K7M4-QX9T-BW3H}. It is given to
 * the reporter on sending, quoted in mails and on the phone, and opens nothing by itself.
 *
 * <p>Eleven random characters and one check character of an alphabet without 0, O, 1 and I. The
 * check character is a weighted sum in the field GF(32), so every single wrong character and every
 * swap of two characters is found.
 *
 * @param value the twelve characters in upper case, without the hyphens they are shown with
 */
public record Reference(String value) {

  static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  static final int RANDOM_CHARACTERS = 11;
  private static final int LENGTH = RANDOM_CHARACTERS + 1;

  public Reference {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a reference");
    }
  }

  /** The reference whose first eleven characters are given; the check character is added. */
  static Reference completing(String elevenCharacters) {
    return new Reference(elevenCharacters + checkCharacter(elevenCharacters));
  }

  /**
   * Reads what a person typed: lower case, spaces and hyphens are accepted.
   *
   * @return empty when it is not a reference, which includes one with a slip of the hand
   */
  public static Optional<Reference> read(String typed) {
    String compact = typed.replaceAll("[\\s\\-–]", "").toUpperCase(Locale.ROOT);
    return isValid(compact) ? Optional.of(new Reference(compact)) : Optional.empty();
  }

  private static boolean isValid(String value) {
    return value.length() == LENGTH
        && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && value.charAt(RANDOM_CHARACTERS) == checkCharacter(value.substring(0, RANDOM_CHARACTERS));
  }

  /**
   * Σ αⁱ⁺¹·dᵢ over GF(32): distinct weights, none of them 1 (the weight of the check character).
   */
  private static char checkCharacter(String characters) {
    int sum = 0;
    int weight = 1;
    for (char c : characters.toCharArray()) {
      weight = timesAlpha(weight);
      sum ^= times(weight, ALPHABET.indexOf(c));
    }
    return ALPHABET.charAt(sum);
  }

  private static int times(int a, int b) {
    int product = 0;
    for (int shifted = a, rest = b; rest != 0; rest >>= 1, shifted = timesAlpha(shifted)) {
      if ((rest & 1) != 0) {
        product ^= shifted;
      }
    }
    return product;
  }

  /** Multiplies by α, a root of the primitive polynomial x⁵ + x² + 1. */
  private static int timesAlpha(int a) {
    int doubled = a << 1;
    return (doubled & 0b100000) == 0 ? doubled : doubled ^ 0b100101;
  }

  /** As it is shown and spoken: three groups of four, {@code K7M4-QX9T-BW3H}. */
  @Override
  public String toString() {
    return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
  }
}
