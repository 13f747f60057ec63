package communitysafety.shared.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font as read from the class path, twice: to be set by Java and to be taken apart by PDFBox. */
final class ReadFont {

  /** In which sizes and places within a font are told in PDF: parts of the type size. */
  static final float PARTS = 1000;

  private static final Logger LOG = System.getLogger(ReadFont.class.getName());
  private static final String FOLDER = "fonts/";

  /** What a font in a PDF needs to be drawn by numbers; names and characters stay behind. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final Font setter;
  private final boolean usable;

  /**
   * @param shaped whether its letters have to be set by Java; where Java cannot, the font draws
   *     nothing
   */
  ReadFont(String file, boolean shaped) {
    try (InputStream in = open(file)) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      characters = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + file + " cannot be read", e);
    }
    setter = shaped ? setter(file) : null;
    usable = !shaped || setter != null;
  }

  private static InputStream open(String file) {
    return ReadFont.class.getResourceAsStream(FOLDER + file);
  }

  private static Font setter(String file) {
    try (InputStream in = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(PARTS);
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("the font " + file + " cannot be read", e);
    } catch (RuntimeException | LinkageError | InternalError e) {
      // What Java throws where the system has no FreeType, no fontconfig or no font at all.
      LOG.log(
          Level.WARNING,
          "Java finds no fonts on this system, so it sets none of ours: " + file + " is not used",
          e);
      return null;
    }
  }

  boolean draws(int codePoint) {
    return usable && number(codePoint) != 0;
  }

  /** Whether Java sets its letters; otherwise they stand in a row. */
  boolean isShaped() {
    return setter != null;
  }

  /**
   * @return 0 when it has none
   */
  int number(int codePoint) {
    return characters.getGlyphId(codePoint);
  }

  /** The letters of a text set side by side, by HarfBuzz. */
  GlyphVector set(String text, boolean leftwards) {
    char[] letters = text.toCharArray();
    return setter.layoutGlyphVector(
        new FontRenderContext(null, true, true),
        letters,
        0,
        letters.length,
        leftwards ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
  }

  /** How far the pen moves after a glyph, in {@link #PARTS} of the type size. */
  int advance(int glyph) {
    try {
      return Math.round(parts(font.getAdvanceWidth(glyph)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In {@link #PARTS} of the type size. */
  float ascent() {
    return parts(metric(font -> font.getHorizontalHeader().getAscender()));
  }

  /** Below the line, so negative; in {@link #PARTS} of the type size. */
  float descent() {
    return parts(metric(font -> font.getHorizontalHeader().getDescender()));
  }

  /** Left, lower, right and upper edge of all that it draws, in {@link #PARTS} of the type size. */
  float[] edges() {
    return new float[] {
      parts(metric(font -> font.getHeader().getXMin())),
      parts(metric(font -> font.getHeader().getYMin())),
      parts(metric(font -> font.getHeader().getXMax())),
      parts(metric(font -> font.getHeader().getYMax()))
    };
  }

  String name() {
    try {
      return font.getName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a font that holds some of the glyphs only.
   *
   * @return for each of them the number it has there
   */
  SortedMap<Integer, Integer> writePart(Set<Integer> glyphs, String prefix, OutputStream out)
      throws IOException {
    // The outlines are read now, and two readers would disturb each other.
    synchronized (font) {
      TTFSubsetter part = new TTFSubsetter(font, TABLES);
      part.addGlyphIds(glyphs);
      part.setPrefix(prefix);
      SortedMap<Integer, Integer> numbers = new TreeMap<>();
      part.getGIDMap().forEach((there, here) -> numbers.put(here, there));
      part.writeToStream(out);
      return numbers;
    }
  }

  private float parts(float units) {
    try {
      return units * PARTS / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float metric(Metric metric) {
    try {
      return metric.of(font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Metric {
    float of(TrueTypeFont font) throws IOException;
  }
}
