package communitysafety.shared.pdf;

import java.util.List;

/**
 * Part of a line that is set in one weight and one direction.
 *
 * @param bold which of the two fonts draws it
 * @param shown what is drawn, from left to right: characters that the font has
 * @param original what the writer meant, as it is spoken; mostly the same
 * @param width in parts of the type size
 * @param level of Unicode's bidirectional algorithm: odd is read from right to left
 * @param at where it stands in the text of its line: pieces lie on the paper in one order and are
 *     spoken in another where directions mix
 */
record Piece(boolean bold, String shown, String original, float width, int level, int at) {

  boolean isLeftwards() {
    return level % 2 == 1;
  }

  /** The original has to go along unseen. */
  boolean standsForAnother() {
    return isLeftwards() || !shown.equals(original);
  }

  boolean isSetLike(Piece other) {
    return bold == other.bold
        && level == other.level
        && standsForAnother() == other.standsForAnother();
  }

  /** Several that are set alike, as one; in the order of the paper. */
  static Piece of(List<Piece> run) {
    StringBuilder shown = new StringBuilder();
    StringBuilder original = new StringBuilder();
    float width = 0;
    int at = Integer.MAX_VALUE;
    for (Piece piece : run) {
      shown.append(piece.shown);
      if (piece.isLeftwards()) {
        original.insert(0, piece.original);
      } else {
        original.append(piece.original);
      }
      width += piece.width;
      at = Math.min(at, piece.at);
    }
    Piece first = run.get(0);
    return new Piece(first.bold, shown.toString(), original.toString(), width, first.level, at);
  }

  Piece withLevel(int other) {
    return new Piece(bold, shown, original, width, other, at);
  }
}
