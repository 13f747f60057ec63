package communitysafety.shared.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import communitysafety.shared.pdf.Typeface.Face;
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
  private final byte direction;

  Lines(Typeface typeface, Locale language) {
    this.typeface = typeface;
    this.language = language;
    this.direction = ULocale.forLocale(language).isRightToLeft() ? Bidi.RTL : Bidi.LTR;
  }

  /** Whether the language is written from right to left, and with it every page. */
  boolean runLeftwards() {
    return direction == Bidi.RTL;
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
        seen = letter.isBlank() ? seen : wide;
      }
      if (used + seen > room && !line.isEmpty()) {
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
      }
      for (Piece letter : letters.subList(first, next)) {
        // Only a word longer than a whole line is ever cut.
        if (used + letter.width() > room && !letter.isBlank() && !line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
          used = 0;
        }
        line.add(letter);
        used += letter.width();
      }
    }
    lines.add(line);
    lines.replaceAll(this::joined);
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

  /** How wide the longest part is that is not broken, in points. */
  float longestWord(String text, TextStyle style) {
    String clean = clean(text);
    BreakIterator words = BreakIterator.getLineInstance(language);
    words.setText(clean);
    float longest = 0;
    for (int from = 0, to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
      longest = Math.max(longest, width(clean.substring(from, to), style));
    }
    return longest;
  }

  /** What is set alike becomes one piece; in the order of the paper. */
  private List<Piece> joined(List<Piece> letters) {
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

  /** From left to right on the paper. */
  private List<Piece> asTheyStand(List<Piece> letters) {
    if (letters.stream().allMatch(letter -> letter.level() == 0)) {
      return letters;
    }
    Piece[] standing = letters.toArray(Piece[]::new);
    // Spaces at the end of a line are of the page, not of the word before them.
    for (int i = standing.length - 1; i >= 0 && standing[i].isBlank(); i--) {
      standing[i] = standing[i].withLevel(direction);
    }
    byte[] levels = new byte[standing.length];
    for (int i = 0; i < standing.length; i++) {
      levels[i] = (byte) standing[i].level();
    }
    Bidi.reorderVisually(levels, 0, standing, 0, standing.length);
    return List.of(standing);
  }

  /** What a text has that no font draws: a replacement mark would stand for each. */
  List<String> lacking(String text) {
    return letters(clean(text), false).stream()
        .filter(letter -> letter.shown().equals(REPLACEMENT))
        .map(Piece::original)
        .filter(original -> !original.equals(REPLACEMENT))
        .distinct()
        .toList();
  }

  /** What a reader takes for one character, each as a piece, in the order it is spoken. */
  private List<Piece> letters(String text, boolean bold) {
    List<Piece> letters = new ArrayList<>(text.length());
    for (Stretch stretch : Stretch.of(text, levels(text), typeface::draws)) {
      String part = text.substring(stretch.from(), stretch.to());
      if (stretch.font() == null) {
        plain(part, bold, stretch, letters);
      } else {
        shaped(part, bold, stretch, letters);
      }
    }
    return letters;
  }

  private void plain(String part, boolean bold, Stretch stretch, List<Piece> letters) {
    BreakIterator characters = BreakIterator.getCharacterInstance(language);
    characters.setText(part);
    for (int from = 0, to = characters.next();
        to != BreakIterator.DONE;
        from = to, to = characters.next()) {
      letters.add(letter(part.substring(from, to), bold, stretch.level(), stretch.from() + from));
    }
  }

  private void shaped(String part, boolean bold, Stretch stretch, List<Piece> letters) {
    for (Shaping.Letter set : Shaping.of(part, stretch.isLeftwards(), stretch.font().read())) {
      String original = part.substring(set.from(), set.to());
      int at = stretch.from() + set.from();
      letters.add(
          set.isDrawn()
              ? new Piece(
                  bold,
                  stretch.font(),
                  "",
                  set.glyphs(),
                  original,
                  set.width(),
                  stretch.level(),
                  at)
              : replaced(original, bold, stretch.level(), at));
    }
  }

  /** Of each character; empty when the whole text runs from left to right. */
  private byte[] levels(String text) {
    char[] characters = text.toCharArray();
    if (direction == Bidi.LTR && !Bidi.requiresBidi(characters, 0, characters.length)) {
      return new byte[0];
    }
    Bidi bidi = new Bidi();
    // The direction is that of the page, whatever the first word is.
    bidi.setPara(characters, direction, null);
    return bidi.getLevels();
  }

  private Piece letter(String cluster, boolean wanted, int level, int at) {
    String visible = level % 2 == 1 ? mirrored(visible(cluster)) : visible(cluster);
    for (boolean bold : new boolean[] {wanted, !wanted}) {
      Face face = face(bold);
      if (visible.codePoints().allMatch(face::draws)) {
        return new Piece(bold, visible, cluster, face.width(visible), level, at);
      }
    }
    return replaced(cluster, wanted, level, at);
  }

  private Piece replaced(String cluster, boolean bold, int level, int at) {
    return new Piece(bold, REPLACEMENT, cluster, face(bold).width(REPLACEMENT), level, at);
  }

  private Face face(boolean bold) {
    return bold ? typeface.bold : typeface.regular;
  }

  /** A bracket that opens a word opens it from the right. */
  private static String mirrored(String cluster) {
    return cluster.codePointCount(0, cluster.length()) == 1
        ? Character.toString(UCharacter.getMirror(cluster.codePointAt(0)))
        : cluster;
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
  static boolean isUnseen(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }
}
