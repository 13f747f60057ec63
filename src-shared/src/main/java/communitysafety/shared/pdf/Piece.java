package communitysafety.shared.pdf;

import java.util.List;

/**
 * Part of a line that is set in one weight.
 *
 * @param bold which of the two fonts draws it
 * @param shown what is drawn: characters that the font has
 * @param original what the writer meant, mostly the same
 * @param width in parts of the type size
 */
record Piece(boolean bold, String shown, String original, float width) {

  /** The original has to go along unseen. */
  boolean standsForAnother() {
    return !shown.equals(original);
  }

  boolean isSetLike(Piece other) {
    return bold == other.bold && standsForAnother() == other.standsForAnother();
  }

  /** Several that are set alike, as one. */
  static Piece of(List<Piece> run) {
    StringBuilder shown = new StringBuilder();
    StringBuilder original = new StringBuilder();
    float width = 0;
    for (Piece piece : run) {
      shown.append(piece.shown);
      original.append(piece.original);
      width += piece.width;
    }
    return new Piece(run.get(0).bold, shown.toString(), original.toString(), width);
  }
}
