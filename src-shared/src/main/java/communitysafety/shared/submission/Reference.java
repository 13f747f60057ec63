package communitysafety.shared.submission;

import java.util.Locale;
import java.util.Optional;

/**
 * The public, speakable identifier of a submission, such as {@code K7M4-QX9T-BW3H}. It is given to
 * the reporter on sending, quoted in mails and on the phone, and opens nothing by itself.
 *
 * <p>Eleven random characters and one check character ({@link CheckCharacter}) of an alphabet
 * without 0, O, 1 and I.
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
    return new Reference(elevenCharacters + CheckCharacter.of(ALPHABET, elevenCharacters));
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
        && value.charAt(RANDOM_CHARACTERS)
            == CheckCharacter.of(ALPHABET, value.substring(0, RANDOM_CHARACTERS));
  }

  /** As it is shown and spoken: three groups of four, {@code K7M4-QX9T-BW3H}. */
  @Override
  public String toString() {
    return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
  }
}
