package communitysafety.shared.hub;

/**
 * All postcodes that share the outward code and the first digit after the space, such as {@code
 * YO12 4}: a few hundred addresses up to a few thousand. The unit by which places are told apart.
 *
 * @param outward the outward code, {@code YO12}
 * @param digit the one digit after the space
 */
public record PostcodeSector(String outward, String digit) {

  public PostcodeSector {
    if (outward.isEmpty() || !digit.matches("[0-9]")) {
      throw new IllegalArgumentException("not a postcode sector");
    }
  }

  /** Reads the form {@link #toString} writes, {@code YO12 4}. */
  static PostcodeSector parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("not a postcode sector");
    }
    return new PostcodeSector(text.substring(0, space), text.substring(space + 1));
  }

  @Override
  public String toString() {
    return outward + " " + digit;
  }
}
