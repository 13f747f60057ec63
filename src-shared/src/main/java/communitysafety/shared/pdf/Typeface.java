package communitysafety.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * DejaVu Sans, regular and bold, as parsed from the class path.
 *
 * <p>Parsing takes longer than writing a receipt, and a parsed font must not be read by two threads
 * at once. So a document borrows a typeface and gives it back; a few are kept, and one more is
 * parsed when all are out.
 */
final class Typeface {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int KEPT = 4;
  private static final BlockingQueue<Typeface> RESTING = new LinkedBlockingQueue<>(KEPT);

  final Face regular;
  final Face bold;

  private Typeface() {
    regular = new Face("DejaVuSansCondensed.ttf");
    bold = new Face("DejaVuSansCondensed-Bold.ttf");
  }

  static Typeface borrow() {
    Typeface rested = RESTING.poll();
    return rested == null ? new Typeface() : rested;
  }

  /** The document is written and closed: nobody reads this typeface any more. */
  void giveBack() {
    RESTING.offer(this);
  }

  boolean draws(int codePoint) {
    return regular.draws(codePoint) || bold.draws(codePoint);
  }

  /** One weight of the typeface. */
  static final class Face {

    final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;

    private Face(String file) {
      try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
        font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        // Ligatures would be glyphs without a character of their own: not searchable, not spoken.
        font.setEnableGsub(false);
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
      } catch (IOException e) {
        throw new UncheckedIOException("the font " + file + " cannot be read", e);
      }
    }

    boolean draws(int codePoint) {
      return glyphs.getGlyphId(codePoint) != 0;
    }

    /** How far the pen moves, in parts of the type size. */
    float width(String drawable) {
      int moved = 0;
      try {
        for (int at = 0; at < drawable.length(); ) {
          int codePoint = drawable.codePointAt(at);
          moved += font.getAdvanceWidth(glyphs.getGlyphId(codePoint));
          at += Character.charCount(codePoint);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return moved / unitsPerEm;
    }
  }
}
