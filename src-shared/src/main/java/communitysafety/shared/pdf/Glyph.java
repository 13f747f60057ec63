package communitysafety.shared.pdf;

/**
 * One drawing of a font, where it stands in its piece. Letters join, stack and change places in
 * many scripts, so that a drawing need not be one character.
 *
 * @param number of it in the font
 * @param x where it begins, from the left of its piece, in parts of the type size
 * @param y how far it is raised, in parts of the type size
 * @param text what a reader gets who copies it; those of a letter together are the letter
 */
record Glyph(int number, float x, float y, String text) {

  Glyph movedBy(float far) {
    return new Glyph(number, x + far, y, text);
  }
}
