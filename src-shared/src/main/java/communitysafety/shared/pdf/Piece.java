package communitysafety.shared.pdf;

/**
 * Part of a line that is set in one weight.
 *
 * @param bold which of the two fonts draws it
 * @param shown what is drawn: characters that the font has
 * @param meant the original where something else had to be drawn, else null
 * @param width in parts of the type size
 */
record Piece(boolean bold, String shown, String meant, float width) {

  boolean continues(Piece before) {
    return before != null && before.bold == bold && (before.meant == null) == (meant == null);
  }

  Piece after(Piece before) {
    return new Piece(
        bold,
        before.shown + shown,
        meant == null ? null : before.meant + meant,
        before.width + width);
  }
}
