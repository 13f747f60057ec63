package communitysafety.shared.pdf;

import java.util.Locale;
import org.apache.pdfbox.cos.COSName;

/**
 * The glyphs of a piece as a page's content has them: the codes in a row, and between them how far
 * the pen goes back or forth from where it would stand by itself.
 */
final class GlyphRun {

  /** Our fonts for scripts have one weight; the bold one is drawn by going round the outlines. */
  private static final float STROKE = 0.028f;

  private static final float NOTICED = 0.0005f;

  private final CarriedFont font;
  private final float size;
  private final StringBuilder content = new StringBuilder();
  private boolean open;
  private float pen;
  private float raised;

  private GlyphRun(CarriedFont font, float size) {
    this.font = font;
    this.size = size;
  }

  /**
   * @param name by which the page knows the font
   */
  static String of(Piece piece, TextStyle style, CarriedFont font, COSName name) {
    GlyphRun run = new GlyphRun(font, style.size);
    run.add("/" + name.getName() + " " + figure(style.size) + " Tf\n");
    if (piece.bold()) {
      run.add("2 Tr " + figure(style.size * STROKE) + " w\n");
    }
    for (Glyph glyph : piece.glyphs()) {
      run.draw(glyph);
    }
    run.raiseTo(0);
    run.moveTo(piece.width());
    run.close();
    if (piece.bold()) {
      run.add("0 Tr 1 w\n");
    }
    return run.content.toString();
  }

  private void draw(Glyph glyph) {
    raiseTo(glyph.y());
    moveTo(glyph.x());
    open();
    add("<" + font.code(glyph) + ">");
    pen += font.advance(glyph);
  }

  private void moveTo(float x) {
    if (Math.abs(x - pen) >= NOTICED) {
      open();
      add(" " + figure((pen - x) * ReadFont.PARTS) + " ");
      pen = x;
    }
  }

  private void raiseTo(float y) {
    if (Math.abs(y - raised) >= NOTICED) {
      close();
      add(figure(y * size) + " Ts\n");
      raised = y;
    }
  }

  private void open() {
    if (!open) {
      add("[");
      open = true;
    }
  }

  private void close() {
    if (open) {
      add("] TJ\n");
      open = false;
    }
  }

  private void add(String part) {
    content.append(part);
  }

  private static String figure(float number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }
}
