package communitysafety.shared.submission;

/**
 * The last character of codes that people type: a weighted sum in the field GF(32), so that every
 * single wrong character and every swap of two characters is found.
 */
public final class CheckCharacter {

  private CheckCharacter() {}

  /**
   * Σ αⁱ⁺¹·dᵢ over GF(32): distinct weights, none of them 1 (the weight of the check character).
   *
   * @param alphabet 32 different characters
   * @param characters of the alphabet, 30 at most
   */
  public static char of(String alphabet, String characters) {
    int sum = 0;
    int weight = 1;
    for (char c : characters.toCharArray()) {
      weight = timesAlpha(weight);
      sum ^= times(weight, alphabet.indexOf(c));
    }
    return alphabet.charAt(sum);
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
}
