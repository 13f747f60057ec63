package communitysafety.portal.faces;

import java.util.regex.Pattern;

/**
 * Makes what browsers send fit to be kept: one kind of line end, no control characters, no halves
 * of characters. Everything that people write in any script stays as it is.
 */
public final class TypedText {

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u0085\u2028\u2029]");
  private static final Pattern CONTROL_OR_HALF = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");
  private static final Pattern GAP = Pattern.compile("[\n\t]+");

  private TypedText() {}

  /**
   * Text of several lines.
   *
   * @param typed may be null
   * @return never null; without white space at its ends; each line end one {@code \n}
   */
  public static String lines(String typed) {
    if (typed == null) {
      return "";
    }
    String oneKindOfLineEnd = LINE_END.matcher(typed).replaceAll("\n");
    return CONTROL_OR_HALF.matcher(oneKindOfLineEnd).replaceAll("").strip();
  }

  /** Text of one line: as {@link #lines}, line ends and tabs becoming a space. */
  public static String line(String typed) {
    return GAP.matcher(lines(typed)).replaceAll(" ").strip();
  }
}
