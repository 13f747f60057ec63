package communitysafety.shared.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Part of a line that is set in one font, one weight and one direction.
 *
 * @param bold the weight: which of the two fonts of our typeface draws it
 * @param font what draws it instead of our typeface; null when that does
 * @param shown what is drawn, from left to right: characters that our typeface has; empty when
 *     another font draws it
 * @param glyphs the drawings of the other font, from left to right; none when our typeface draws it
 * @param original what the writer meant, as it is spoken; mostly the same
 * @param width in parts of the type size
 * @param level of Unicode's bidirectional algorithm: odd is read from right to left
 * @param at where it stands in the text of its line: pieces lie on the paper in one order and are
 *     spoken in another where directions mix
 */
record Piece(
    boolean bold,
    ScriptFont font,
    String shown,
    List<Glyph> glyphs,
    String original,
    float width,
    int level,
    int at) {

  /** Drawn by our typeface. */
  Piece(boolean bold, String shown, String original, float width, int level, int at) {
    this(bold, null, shown, List.of(), original, width, level, at);
  }

  boolean isLeftwards() {
    return level % 2 == 1;
  }

  /** Nothing of it is seen. */
  boolean isBlank() {
    return original.isBlank();
  }

  /** The original has to go along unseen. */
  boolean standsForAnother() {
    return font != null || isLeftwards() || !shown.equals(original);
  }

  boolean isSetLike(Piece other) {
    return bold == other.bold
        && font == other.font
        && level == other.level
        && standsForAnother() == other.standsForAnother();
  }

  /** Several that are set alike, as one; in the order of the paper. */
  static Piece of(List<Piece> run) {
    StringBuilder shown = new StringBuilder();
    StringBuilder original = new StringBuilder();
    List<Glyph> glyphs = new ArrayList<>();
    float width = 0;
    int at = Integer.MAX_VALUE;
    for (Piece piece : run) {
      shown.append(piece.shown);
      if (piece.isLeftwards()) {
        original.insert(0, piece.original);
      } else {
        original.append(piece.original);
      }
      for (Glyph glyph : piece.glyphs) {
        glyphs.add(glyph.movedBy(width));
      }
      width += piece.width;
      at = Math.min(at, piece.at);
    }
    Piece first = run.get(0);
    return new Piece(
        first.bold,
        first.font,
        shown.toString(),
        List.copyOf(glyphs),
        original.toString(),
        width,
        first.level,
        at);
  }

  Piece withLevel(int other) {
    return new Piece(bold, font, shown, glyphs, original, width, other, at);
  }
}
