package communitysafety.shared.hub;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A United Kingdom postcode as far as a person chose to give it: whole ({@code YO8 9FT}), its
 * sector ({@code YO8 9}) or its outward code alone ({@code YO8}). It starts as what somebody typed
 * and is read leniently; that it has the right shape does not mean that it exists.
 *
 * <p>A whole postcode can stand for a single household, so {@link #toString} shows the outward code
 * only; {@link #text} gives all of it.
 *
 * <p>The shapes are those of BS 7666 (A9, A99, AA9, AA99, A9A, AA9A before the space; a digit and
 * two letters other than C, I, K, M, O, V after it), tightened by what Royal Mail never issues: a
 * letter O or I in the place of a digit, and a leading zero in a two-digit district. British Forces
 * postcodes ({@code BF1 …}) have the common shape and are read; the historic {@code GIR 0AA} and
 * the numbers written {@code BFPO 12} have not and are not.
 *
 * @param outward the part before the space, upper case
 * @param inward the part after the space, upper case; its first digit only when just the sector was
 *     given; empty when just the outward code was given
 */
public record Postcode(String outward, String inward) {

  private static final String OUTWARD = "[A-Z]{1,2}(?:0|[1-9][A-HJ-NP-Z0-9]?)";
  private static final Pattern OUTWARD_SHAPE = Pattern.compile(OUTWARD);
  private static final Pattern INWARD_SHAPE = Pattern.compile("(?:[0-9](?:[ABD-HJLNP-UW-Z]{2})?)?");
  private static final Pattern WHOLE_SHAPE =
      Pattern.compile("(" + OUTWARD + ")([0-9][ABD-HJLNP-UW-Z]{2})");

  /** "YO1 7": a single digit that stands apart is the start of the inward code. */
  private static final Pattern SECTOR_AS_TYPED =
      Pattern.compile("(.*[A-Z0-9])[^A-Z0-9]+([0-9])[^A-Z0-9]*", Pattern.DOTALL);

  /** Longer than anybody writes a postcode, with every separator people put into one. */
  private static final int LONGEST_TYPED = 40;

  public Postcode {
    if (!OUTWARD_SHAPE.matcher(outward).matches() || !INWARD_SHAPE.matcher(inward).matches()) {
      throw new IllegalArgumentException("not a postcode");
    }
  }

  /**
   * Reads what a person typed: any case, with or without the space, with stray hyphens, brackets
   * and full stops. Without a space it is split from the right, so {@code YO19AB} is YO1 9AB.
   *
   * @return empty when it has not the shape of a postcode; {@link #suggestFor} may then know what
   *     was meant
   */
  public static Optional<Postcode> read(String typed) {
    String upper = upperCase(typed);
    Matcher sector = SECTOR_AS_TYPED.matcher(upper);
    if (sector.matches() && OUTWARD_SHAPE.matcher(compact(sector.group(1))).matches()) {
      return Optional.of(new Postcode(compact(sector.group(1)), sector.group(2)));
    }
    String compact = compact(upper);
    Matcher whole = WHOLE_SHAPE.matcher(compact);
    if (whole.matches()) {
      return Optional.of(new Postcode(whole.group(1), whole.group(2)));
    }
    return OUTWARD_SHAPE.matcher(compact).matches()
        ? Optional.of(new Postcode(compact, ""))
        : Optional.empty();
  }

  /**
   * What was probably meant where the letters O and I were typed for the digits 0 and 1, or the
   * digits for the letters ({@code Y08 9FT}). It is for asking "Did you mean …?": nothing is ever
   * changed behind a person's back.
   *
   * @return empty when the text can be read as it stands, or when no such slip explains it
   */
  public static Optional<Postcode> suggestFor(String typed) {
    if (read(typed).isPresent()) {
      return Optional.empty();
    }
    String compact = compact(upperCase(typed));
    if (compact.length() < 2 || compact.length() > 7) {
      return Optional.empty();
    }
    // Two letters first: nearly every postcode here starts with two (YO, HG, DL, TS, BD, LS …).
    for (int letters = 2; letters >= 1; letters--) {
      Optional<Postcode> whole = read(repaired(compact, letters, true));
      if (whole.isPresent()) {
        return whole;
      }
      Optional<Postcode> outwardOnly = read(repaired(compact, letters, false));
      if (outwardOnly.isPresent()) {
        return outwardOnly;
      }
    }
    return Optional.empty();
  }

  /** The compact text with O, I, 0 and 1 turned into what their position calls for. */
  private static String repaired(String compact, int letters, boolean hasInward) {
    StringBuilder repaired = new StringBuilder(compact);
    int inwardDigit = hasInward ? compact.length() - 3 : compact.length();
    for (int i = 0; i < compact.length() && i <= inwardDigit; i++) {
      char c = compact.charAt(i);
      repaired.setCharAt(i, i < letters ? asLetter(c) : asDigit(c));
    }
    return repaired.toString();
  }

  private static char asLetter(char c) {
    return c == '0' ? 'O' : c == '1' ? 'I' : c;
  }

  private static char asDigit(char c) {
    return c == 'O' ? '0' : c == 'I' ? '1' : c;
  }

  private static String upperCase(String typed) {
    if (typed == null || typed.length() > LONGEST_TYPED) {
      return "";
    }
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
  }

  private static String compact(String upperCase) {
    return upperCase.replaceAll("[^A-Z0-9]", "");
  }

  /** The sector, unless only the outward code was given. */
  public Optional<PostcodeSector> sector() {
    return inward.isEmpty()
        ? Optional.empty()
        : Optional.of(new PostcodeSector(outward, inward.substring(0, 1)));
  }

  /** True when nothing is left out: outward code, sector and unit. */
  public boolean isWhole() {
    return inward.length() == 3;
  }

  /** The letters it starts with, which name the postcode area ({@code YO}). */
  String areaLetters() {
    return Character.isLetter(outward.charAt(1))
        ? outward.substring(0, 2)
        : outward.substring(0, 1);
  }

  /** As it is written on an envelope, as far as it was given: {@code YO8 9FT}. */
  public String text() {
    return inward.isEmpty() ? outward : outward + " " + inward;
  }

  /** The outward code, and a sign that there is more; never the whole postcode. */
  @Override
  public String toString() {
    return inward.isEmpty() ? outward : outward + " …";
  }
}
