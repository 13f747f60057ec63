package communitysafety.shared.pdf;

import static com.ibm.icu.lang.UCharacter.JoiningType.DUAL_JOINING;
import static com.ibm.icu.lang.UCharacter.JoiningType.JOIN_CAUSING;
import static com.ibm.icu.lang.UCharacter.JoiningType.LEFT_JOINING;
import static com.ibm.icu.lang.UCharacter.JoiningType.RIGHT_JOINING;
import static com.ibm.icu.lang.UCharacter.JoiningType.TRANSPARENT;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Arabic letters as they stand beside each other: by itself, at the end, at the beginning and in
 * the middle of a word they look different. The forms have characters of their own, which the font
 * draws.
 */
final class Joining {

  /** As long as before: what lam and alef leave over when they become one is a space. */
  private static final ArabicShaping SHAPES =
      new ArabicShaping(
          ArabicShaping.LETTERS_SHAPE
              | ArabicShaping.LENGTH_FIXED_SPACES_NEAR
              | ArabicShaping.TEXT_DIRECTION_LOGICAL);

  /**
   * Letters of Persian, Dari, Pashto and Urdu, which ICU leaves as they are, with the first of
   * their forms: by itself, then at the end, at the beginning, in the middle.
   */
  private static final Map<Character, Character> FURTHER =
      Map.ofEntries(
          Map.entry('\u0679', '\uFB66'),
          Map.entry('\u067E', '\uFB56'),
          Map.entry('\u0686', '\uFB7A'),
          Map.entry('\u0688', '\uFB88'),
          Map.entry('\u0691', '\uFB8C'),
          Map.entry('\u0698', '\uFB8A'),
          Map.entry('\u06A9', '\uFB8E'),
          Map.entry('\u06AF', '\uFB92'),
          Map.entry('\u06BA', '\uFB9E'),
          Map.entry('\u06BE', '\uFBAA'),
          Map.entry('\u06C1', '\uFBA6'),
          Map.entry('\u06CC', '\uFBFC'),
          Map.entry('\u06D2', '\uFBAE'));

  private static final Pattern VOWELS = Pattern.compile("[\u064B-\u0652\u0670\uFE70-\uFE7F]");
  private static final char LAM = '\u0644';
  private static final String ALEFS = "\u0622\u0623\u0625\u0627";

  private Joining() {}

  /**
   * @return as long as the text, character by character
   */
  static String of(String text) {
    if (text.chars().noneMatch(c -> c >= 0x0600 && c <= 0x06FF)) {
      return text;
    }
    try {
      StringBuilder shaped = new StringBuilder(SHAPES.shape(text));
      for (int at = 0; at < text.length(); at++) {
        Character first = FURTHER.get(text.charAt(at));
        if (first != null) {
          shaped.setCharAt(at, (char) (first + form(text, at)));
        }
      }
      return shaped.toString();
    } catch (ArabicShapingException e) {
      throw new IllegalStateException("a text could not be shaped", e);
    }
  }

  private static int form(String text, int at) {
    boolean toTheNext = type(text, at) == DUAL_JOINING;
    int before = neighbour(text, at, -1);
    int after = neighbour(text, at, 1);
    int end = before == DUAL_JOINING || before == LEFT_JOINING || before == JOIN_CAUSING ? 1 : 0;
    int beginning =
        toTheNext && (after == DUAL_JOINING || after == RIGHT_JOINING || after == JOIN_CAUSING)
            ? 2
            : 0;
    return end + beginning;
  }

  /** Marks above and below do not part two letters. */
  private static int neighbour(String text, int at, int step) {
    int beside = at + step;
    while (beside >= 0 && beside < text.length() && type(text, beside) == TRANSPARENT) {
      beside += step;
    }
    return beside < 0 || beside >= text.length() ? -1 : type(text, beside);
  }

  private static int type(String text, int at) {
    return UCharacter.getIntPropertyValue(text.charAt(at), UProperty.JOINING_TYPE);
  }

  /**
   * What is drawn of one letter: without the space that lam and alef left over, and without the
   * signs of vowels, for which the font says no place. Nobody needs these to read; they are spoken.
   */
  static String drawn(String shaped) {
    String drawn = VOWELS.matcher(shaped.replace(" ", "")).replaceAll("");
    return drawn.isEmpty() ? shaped : drawn;
  }

  /** Whether the two are written as one letter. */
  static boolean isOneLetter(String first, String second) {
    return first.charAt(0) == LAM && ALEFS.indexOf(second.charAt(0)) >= 0;
  }
}
