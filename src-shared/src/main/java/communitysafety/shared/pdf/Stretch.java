package communitysafety.shared.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Part of a text that one font draws in one direction.
 *
 * @param from where it begins
 * @param to where it ends
 * @param font null when it is our typeface
 * @param level of Unicode's bidirectional algorithm
 */
record Stretch(int from, int to, ScriptFont font, int level) {

  boolean isLeftwards() {
    return level % 2 == 1;
  }

  /**
   * @param levels of each character; empty when the whole text runs from left to right
   * @param typeface whether our typeface draws a character
   */
  static List<Stretch> of(String text, byte[] levels, IntPredicate typeface) {
    ScriptFont[] fonts = fonts(text, typeface);
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length()
          || fonts[at] != fonts[from]
          || level(levels, at) != level(levels, from)) {
        stretches.add(new Stretch(from, at, fonts[from], level(levels, from)));
        from = at;
      }
    }
    return stretches;
  }

  private static int level(byte[] levels, int at) {
    return levels.length == 0 ? 0 : levels[at];
  }

  private static ScriptFont[] fonts(String text, IntPredicate typeface) {
    ScriptFont[] fonts = new ScriptFont[text.length()];
    boolean[] undecided = new boolean[text.length()];
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      ScriptFont before = at == 0 ? null : fonts[at - 1];
      ScriptFont font;
      boolean open = false;
      if (isMark(character)) {
        font = before;
        open = at > 0 && undecided[at - 1];
      } else {
        font = ScriptFont.of(character);
        if (font == null && !typeface.test(character)) {
          font = ofOther(character, before);
        }
        open = font == null && UScript.getScript(character) == UScript.COMMON;
      }
      Arrays.fill(fonts, at, end, font);
      Arrays.fill(undecided, at, end, open);
      at = end;
    }
    decide(text, fonts, undecided);
    return fonts;
  }

  /** What belongs to every script, such as a space, is drawn as the letters on both sides of it. */
  private static void decide(String text, ScriptFont[] fonts, boolean[] undecided) {
    for (int at = 1; at < fonts.length; at++) {
      if (!undecided[at] || undecided[at - 1] || fonts[at - 1] == null) {
        continue;
      }
      ScriptFont before = fonts[at - 1];
      int end = at;
      while (end < fonts.length && undecided[end]) {
        end++;
      }
      if (end < fonts.length
          && fonts[end] == before
          && text.substring(at, end).codePoints().allMatch(c -> isMark(c) || before.draws(c))) {
        Arrays.fill(fonts, at, end, before);
      }
    }
  }

  private static boolean isMark(int character) {
    return Lines.isUnseen(character) || UScript.getScript(character) == UScript.INHERITED;
  }

  /** Signs that go with a script without being its letters, such as a full stop. */
  private static ScriptFont ofOther(int character, ScriptFont before) {
    if (before != null && before.draws(character)) {
      return before;
    }
    int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
    boolean eastAsian =
        width == UCharacter.EastAsianWidth.WIDE
            || width == UCharacter.EastAsianWidth.FULLWIDTH
            || width == UCharacter.EastAsianWidth.HALFWIDTH;
    return eastAsian && ScriptFont.EAST_ASIAN.draws(character) ? ScriptFont.EAST_ASIAN : null;
  }
}
