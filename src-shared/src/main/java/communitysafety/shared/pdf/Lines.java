package communitysafety.shared.pdf;

import communitysafety.shared.pdf.Typeface.Face;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Breaks text into lines of pieces that the typeface can draw, whatever the text holds. */
final class Lines {

  /** Drawn in place of a character that neither weight has; the original goes along unseen. */
  private static final String REPLACEMENT = "\uFFFD";

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\p{Zs}\\t&&[^\u00A0\u202F]]+");
  private static final Pattern NOT_TEXT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}\uFEFF]");

  private final Typeface typeface;
  private final Locale language;

  Lines(Typeface typeface, Locale language) {
    this.typeface = typeface;
    this.language = language;
  }

  /**
   * @param width of a line, in points
   * @return at least one line, empty when the text is
   */
  List<List<Piece>> of(String text, TextStyle style, float width) {
    float room = width / style.size;
    String clean = clean(text);
    List<Piece> letters = letters(clean, style.bold);
    BreakIterator words = BreakIterator.getLineInstance(language);
    words.setText(clean);
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    float used = 0;
    int next = 0;
    int at = 0;
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      int first = next;
      float wide = 0;
      float seen = 0;
      while (next < letters.size() && at < end) {
        Piece letter = letters.get(next++);
        at += letter.original().length();
        wide += letter.width();
        // A space may stand beyond the edge.
        seen = letter.shown().isBlank() ? seen : wide;
      }
      if (used + seen > room && !line.isEmpty()) {
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
      }
      for (Piece letter : letters.subList(first, next)) {
        // Only a word longer than a whole line is ever cut.
        if (used + letter.width() > room && !letter.shown().isBlank() && !line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
          used = 0;
        }
        line.add(letter);
        used += letter.width();
      }
    }
    lines.add(line);
    lines.replaceAll(Lines::joined);
    return lines;
  }

  float width(String text, TextStyle style) {
    float width = 0;
    for (Piece letter : letters(clean(text), style.bold)) {
      width += letter.width();
    }
    return width * style.size;
  }

  /** One spelling for each character, and nothing that is not text. */
  private static String clean(String text) {
    String spaced = WHITE_SPACE.matcher(text.replaceAll("\\R", " ")).replaceAll(" ");
    return Normalizer.normalize(NOT_TEXT.matcher(spaced).replaceAll(""), Normalizer.Form.NFC)
        .strip();
  }

  private static List<Piece> joined(List<Piece> letters) {
    List<Piece> pieces = new ArrayList<>();
    List<Piece> run = new ArrayList<>();
    for (Piece letter : asTheyStand(letters)) {
      if (!run.isEmpty() && !letter.isSetLike(run.get(0))) {
        pieces.add(Piece.of(run));
        run.clear();
      }
      run.add(letter);
    }
    if (!run.isEmpty()) {
      pieces.add(Piece.of(run));
    }
    return pieces;
  }

  /** From left to right on the paper: Hebrew and Arabic are written the other way. */
  private static List<Piece> asTheyStand(List<Piece> letters) {
    StringBuilder text = new StringBuilder();
    letters.forEach(letter -> text.append(letter.original()));
    char[] characters = text.toString().toCharArray();
    if (!Bidi.requiresBidi(characters, 0, characters.length)) {
      return letters;
    }
    // The page reads from left to right, whatever the first word is.
    Bidi bidi = new Bidi(text.toString(), Bidi.DIRECTION_LEFT_TO_RIGHT);
    Piece[] standing = letters.toArray(Piece[]::new);
    byte[] levels = new byte[standing.length];
    int at = 0;
    for (int i = 0; i < standing.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(at);
      at += standing[i].original().length();
      if (levels[i] % 2 == 1) {
        standing[i] = standing[i].readLeftwards();
      }
    }
    Bidi.reorderVisually(levels, 0, standing, 0, standing.length);
    return List.of(standing);
  }

  /** What a reader takes for one character, each as a piece. */
  private List<Piece> letters(String text, boolean bold) {
    List<Piece> letters = new ArrayList<>(text.length());
    BreakIterator characters = BreakIterator.getCharacterInstance(language);
    characters.setText(text);
    for (int from = 0, to = characters.next();
        to != BreakIterator.DONE;
        from = to, to = characters.next()) {
      letters.add(letter(text.substring(from, to), bold));
    }
    return letters;
  }

  private Piece letter(String cluster, boolean wanted) {
    String visible = visible(cluster);
    for (boolean bold : new boolean[] {wanted, !wanted}) {
      Face face = bold ? typeface.bold : typeface.regular;
      if (visible.codePoints().allMatch(face::draws)) {
        return new Piece(bold, visible, cluster, face.width(visible), false);
      }
    }
    Face face = wanted ? typeface.bold : typeface.regular;
    return new Piece(wanted, REPLACEMENT, cluster, face.width(REPLACEMENT), false);
  }

  private static String visible(String cluster) {
    if (cluster.codePoints().noneMatch(Lines::isUnseen)) {
      return cluster;
    }
    StringBuilder visible = new StringBuilder();
    cluster.codePoints().filter(c -> !isUnseen(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /** Joiners, direction marks and variation selectors: they shape what is beside them. */
  private static boolean isUnseen(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }
}
