package communitysafety.consultation.survey.workbook;

/**
 * The text of one cell, gathered piece by piece and made plain: white space around it, characters
 * that nobody sees and the format's own escapes are gone.
 */
final class CellText {

  /** What a cell of a spreadsheet can hold. */
  static final int LONGEST = 32_767;

  /** Characters of one workbook, all cells together. */
  static final long MOST_IN_ALL = 16_000_000;

  private final StringBuilder gathered = new StringBuilder();

  void clear() {
    gathered.setLength(0);
  }

  void append(char[] characters, int from, int length) {
    // One more than fits is enough to know that it does not.
    gathered.append(characters, from, Math.min(length, LONGEST * 7 + 1 - gathered.length()));
  }

  String read() {
    return plain(unescaped(gathered));
  }

  /** {@code _x0041_} stands for the character of that number. */
  private static CharSequence unescaped(CharSequence text) {
    if (text.length() < 7 || text.toString().indexOf("_x") < 0) {
      return text;
    }
    StringBuilder read = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (isEscape(text, at)) {
        read.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
        at += 6;
      } else {
        read.append(text.charAt(at));
      }
    }
    return read;
  }

  static boolean isEscape(CharSequence text, int at) {
    if (at + 7 > text.length()
        || text.charAt(at) != '_'
        || text.charAt(at + 1) != 'x'
        || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int digit = at + 2; digit < at + 6; digit++) {
      if (Character.digit(text.charAt(digit), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String plain(CharSequence text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == '\r') {
        if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
          plain.append('\n');
        }
      } else if (each == '\n' || each == '\t' || !isUnseen(text, at)) {
        plain.append(each);
      }
    }
    int from = 0;
    int to = plain.length();
    while (from < to && isBlank(plain.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(plain.charAt(to - 1))) {
      to--;
    }
    return plain.substring(from, to);
  }

  /** Control characters, and halves of characters without their other half. */
  private static boolean isUnseen(CharSequence text, int at) {
    char each = text.charAt(at);
    if (Character.isHighSurrogate(each)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(each)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return Character.isISOControl(each) || each == '\uFFFE' || each == '\uFFFF';
  }

  private static boolean isBlank(char each) {
    return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\uFEFF';
  }
}
