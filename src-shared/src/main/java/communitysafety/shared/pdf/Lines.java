package communitysafety.shared.pdf;

import communitysafety.shared.pdf.Typeface.Face;
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
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    float room = width / style.size;
    String clean = clean(text);
    BreakIterator words = BreakIterator.getLineInstance(language);
    words.setText(clean);
    for (int from = 0, to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
      String word = clean.substring(from, to);
      if (widthOf(line) + widthOf(pieces(word.stripTrailing(), style.bold)) > room
          && !line.isEmpty()) {
        lines.add(line);
        line = new ArrayList<>();
      }
      for (Piece letter : clusters(word, style.bold)) {
        // Only a word longer than a whole line is ever cut; a space may stand beyond the edge.
        if (!letter.shown().isBlank() && !line.isEmpty() && widthOf(line) + letter.width() > room) {
          lines.add(line);
          line = new ArrayList<>();
        }
        join(line, letter);
      }
    }
    lines.add(line);
    return lines;
  }

  float width(String text, TextStyle style) {
    return widthOf(pieces(clean(text), style.bold)) * style.size;
  }

  /** One spelling for each character, and nothing that is not text. */
  private static String clean(String text) {
    String spaced = WHITE_SPACE.matcher(text.replaceAll("\\R", " ")).replaceAll(" ");
    return Normalizer.normalize(NOT_TEXT.matcher(spaced).replaceAll(""), Normalizer.Form.NFC)
        .strip();
  }

  private List<Piece> pieces(String text, boolean bold) {
    List<Piece> joined = new ArrayList<>();
    clusters(text, bold).forEach(letter -> join(joined, letter));
    return joined;
  }

  private static void join(List<Piece> line, Piece letter) {
    Piece last = line.isEmpty() ? null : line.get(line.size() - 1);
    if (letter.continues(last)) {
      line.set(line.size() - 1, letter.after(last));
    } else {
      line.add(letter);
    }
  }

  /** What a reader takes for one character, each as a piece. */
  private List<Piece> clusters(String text, boolean bold) {
    List<Piece> letters = new ArrayList<>();
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
    String visible =
        cluster
            .codePoints()
            .filter(c -> !isUnseen(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    for (boolean bold : new boolean[] {wanted, !wanted}) {
      Face face = bold ? typeface.bold : typeface.regular;
      if (visible.codePoints().allMatch(face::draws)) {
        return piece(face, bold, visible, visible.equals(cluster) ? null : cluster);
      }
    }
    return piece(wanted ? typeface.bold : typeface.regular, wanted, REPLACEMENT, cluster);
  }

  private static Piece piece(Face face, boolean bold, String shown, String meant) {
    float width = (float) shown.codePoints().mapToDouble(face::advance).sum();
    return new Piece(bold, shown, meant, width);
  }

  /** Joiners, direction marks and variation selectors: they shape what is beside them. */
  private static boolean isUnseen(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  static float widthOf(List<Piece> line) {
    float width = 0;
    for (Piece piece : line) {
      width += piece.width();
    }
    return width;
  }
}
