package communitysafety.shared.pdf;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * Sets letters as their script wants it: joined, stacked, with marks above and below, vowels before
 * the consonant they follow.
 */
final class Shaping {

  /** For glyphs that a letter has more of than characters: seen nowhere. */
  private static final String NOTHING = "\u200B";

  /** By which Java says that a character has no drawing of its own. */
  private static final int UNSEEN = 0xFFFE;

  private Shaping() {}

  /**
   * What cannot be taken apart: a letter with all its marks, or letters that became one.
   *
   * @param from where its characters begin in the text
   * @param to where they end
   * @param glyphs from left to right, placed from the left of the letter; none when it is not seen
   * @param width in parts of the type size
   */
  record Letter(int from, int to, List<Glyph> glyphs, float width) {

    /** Whether the font has a drawing for all of it. */
    boolean isDrawn() {
      return glyphs.stream().noneMatch(glyph -> glyph.number() == 0);
    }
  }

  /**
   * @param text in one script and one direction
   * @return in the order they are spoken
   */
  static List<Letter> of(String text, boolean leftwards, ReadFont font) {
    return font.isShaped() ? set(text, leftwards, font) : inARow(text, font);
  }

  private static List<Letter> set(String text, boolean leftwards, ReadFont font) {
    GlyphVector set = font.set(text, leftwards);
    int count = set.getNumGlyphs();
    if (count == 0) {
      return List.of(new Letter(0, text.length(), List.of(), 0));
    }
    int[] characters = set.getGlyphCharIndices(0, count, null);
    float[] places = set.getGlyphPositions(0, count + 1, null);
    TreeSet<Integer> beginnings = new TreeSet<>();
    List<Integer> firsts = new ArrayList<>();
    List<Float> lefts = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      beginnings.add(characters[at]);
      if (at == 0 || characters[at] != characters[at - 1]) {
        firsts.add(at);
        lefts.add(at == 0 ? 0 : left(set, font, places, at));
      }
    }
    firsts.add(count);
    lefts.add(places[2 * count]);
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i + 1 < firsts.size(); i++) {
      Integer begun = characters[firsts.get(i)];
      Integer next = beginnings.higher(begun);
      int from = begun.equals(beginnings.first()) ? 0 : begun;
      int to = next == null ? text.length() : next;
      float left = lefts.get(i);
      List<Glyph> glyphs = new ArrayList<>();
      for (int at = firsts.get(i); at < firsts.get(i + 1); at++) {
        float x = (places[2 * at] - left) / ReadFont.PARTS;
        float y = -places[2 * at + 1] / ReadFont.PARTS;
        if (set.getGlyphCode(at) < UNSEEN) {
          glyphs.add(new Glyph(set.getGlyphCode(at), x, y, ""));
        }
      }
      float width = (lefts.get(i + 1) - left) / ReadFont.PARTS;
      letters.add(new Letter(from, to, named(glyphs, text.substring(from, to), leftwards), width));
    }
    if (leftwards) {
      Collections.reverse(letters);
    }
    return letters;
  }

  /** Where the letter begins that has this glyph first: a mark may reach out of it to the left. */
  private static float left(GlyphVector set, ReadFont font, float[] places, int first) {
    int at = first;
    while (at < set.getNumGlyphs() && set.getGlyphCharIndex(at) == set.getGlyphCharIndex(first)) {
      int glyph = set.getGlyphCode(at);
      if (glyph < UNSEEN && font.advance(glyph) > 0) {
        return places[2 * at];
      }
      at++;
    }
    return places[2 * first];
  }

  private static List<Letter> inARow(String text, ReadFont font) {
    List<Letter> letters = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = at;
      float width = 0;
      List<Glyph> glyphs = new ArrayList<>();
      do {
        int character = text.codePointAt(end);
        end += Character.charCount(character);
        if (!Lines.isUnseen(character)) {
          int glyph = font.number(character);
          glyphs.add(new Glyph(glyph, width, 0, Character.toString(character)));
          width += font.advance(glyph) / ReadFont.PARTS;
        }
      } while (end < text.length() && belongsToTheLast(text.codePointAt(end)));
      letters.add(new Letter(at, end, List.copyOf(glyphs), width));
      at = end;
    }
    return letters;
  }

  private static boolean belongsToTheLast(int character) {
    return Lines.isUnseen(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.ENCLOSING_MARK;
  }

  /** Shares the characters of a letter out among its glyphs, so that none is copied twice. */
  private static List<Glyph> named(List<Glyph> glyphs, String text, boolean leftwards) {
    List<Glyph> named = new ArrayList<>(glyphs);
    int at = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      int place = leftwards ? glyphs.size() - 1 - i : i;
      int end = at;
      if (i == glyphs.size() - 1) {
        end = text.length();
      } else if (at < text.length()) {
        end = text.offsetByCodePoints(at, 1);
      }
      Glyph glyph = glyphs.get(place);
      String own = end == at ? NOTHING : text.substring(at, end);
      named.set(place, new Glyph(glyph.number(), glyph.x(), glyph.y(), own));
      at = end;
    }
    return named;
  }
}
