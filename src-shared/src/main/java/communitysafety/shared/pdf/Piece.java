package communitysafety.shared.pdf;

import java.util.List;

/**
 * Part of a line that is set in one weight.
 *
 * @param bold which of the two fonts draws it
 * @param shown what is drawn: characters that the font has
 * @param original what the writer meant, mostly the same
 * @param width in parts of the type size
 * @param leftwards whether it is read from right to left; it is shown as it stands on the paper,
 *     and its original is as it is spoken
 */
record Piece(boolean bold, String shown, String original, float width, boolean leftwards) {

  /** The original has to go along unseen. */
  boolean standsForAnother() {
    return leftwards || !shown.equals(original);
  }

  boolean isSetLike(Piece other) {
    return bold == other.bold
        && leftwards == other.leftwards
        && standsForAnother() == other.standsForAnother();
  }

  /** Several that are set alike, as one. */
  static Piece of(List<Piece> run) {
    StringBuilder shown = new StringBuilder();
    StringBuilder original = new StringBuilder();
    float width = 0;
    for (Piece piece : run) {
      shown.append(piece.shown);
      if (piece.leftwards) {
        original.insert(0, piece.original);
      } else {
        original.append(piece.original);
      }
      width += piece.width;
    }
    Piece first = run.get(0);
    return new Piece(first.bold, shown.toString(), original.toString(), width, first.leftwards);
  }

  Piece readLeftwards() {
    return new Piece(bold, shown, original, width, true);
  }
}
