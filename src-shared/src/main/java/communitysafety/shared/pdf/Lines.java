package communitysafety.shared.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
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
    for (int i = standing.length - 1; i >= 0 && standing[i].shown().isBlank(); i--) {
      standing[i] = standing[i].withLevel(direction);
    }
    byte[] levels = new byte[standing.length];
    for (int i = 0; i < standing.length; i++) {
      levels[i] = (byte) standing[i].level();
    }
    Bidi.reorderVisually(levels, 0, standing, 0, standing.length);
    return List.of(standing);
  }

  /** What a reader takes for one character, each as a piece, in the order it is spoken. */
  private List<Piece> letters(String text, boolean bold) {
    byte[] levels = levels(text);
    String shaped = Joining.of(text);
    List<Piece> letters = new ArrayList<>(text.length());
    BreakIterator characters = BreakIterator.getCharacterInstance(language);
    characters.setText(text);
    for (int from = 0, to = characters.next(); to != BreakIterator.DONE; ) {
      int next = characters.next();
      if (next != BreakIterator.DONE
          && Joining.isOneLetter(text.substring(from, to), text.substring(to, next))) {
        to = next;
        next = characters.next();
      }
      int level = levels.length == 0 ? 0 : levels[from];
      letters.add(letter(text.substring(from, to), shaped.substring(from, to), bold, level, from));
      from = to;
      to = next;
    }
    return letters;
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

  private Piece letter(String cluster, String shaped, boolean wanted, int level, int at) {
    // Where the font has no form for the place of a letter, the letter by itself is still read.
    String joined = visible(cluster.isBlank() ? cluster : Joining.drawn(shaped));
    for (String form : new String[] {joined, visible(cluster)}) {
      String visible = level % 2 == 1 ? mirrored(form) : form;
      for (boolean bold : new boolean[] {wanted, !wanted}) {
        Face face = bold ? typeface.bold : typeface.regular;
        if (visible.codePoints().allMatch(face::draws)) {
          return new Piece(bold, visible, cluster, face.width(visible), level, at);
        }
      }
    }
    Face face = wanted ? typeface.bold : typeface.regular;
    return new Piece(wanted, REPLACEMENT, cluster, face.width(REPLACEMENT), level, at);
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
  private static boolean isUnseen(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }
}
