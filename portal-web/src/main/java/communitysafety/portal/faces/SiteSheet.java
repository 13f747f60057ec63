package communitysafety.portal.faces;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes GOV.UK Frontend's style sheet ours: its layout and its care stay; its fonts, images and
 * colours, which only GOV.UK may use, go.
 *
 * <p>Colours become our tokens, so that dark mode is a second set of tokens and not a second sheet;
 * left and right become start and end, so that a page in Arabic needs no sheet of its own.
 */
final class SiteSheet {

  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
  private static final Pattern FONT = Pattern.compile("font-family:GDS Transport,arial,sans-serif");
  private static final Pattern FETCHING = Pattern.compile("[a-z-]+:[^;{}]*url\\([^)]*\\)[^;}]*;?");
  private static final Pattern BLOCK = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern SIDED =
      Pattern.compile("(?<=[;{])((?:margin|padding|border)-)(left|right)(?=[-:])");
  private static final Pattern FOUR_SIDED =
      Pattern.compile(
          "(?<=[;{])(margin|padding):([^\\s;{}()!]+) ([^\\s;{}()!]+) ([^\\s;{}()!]+) ([^\\s;{}()!]+)(?=[;}])");
  private static final Pattern PLACED = Pattern.compile("(?<=[;{])(left|right)(?=:)");
  private static final Pattern ALIGNED = Pattern.compile("(text-align|float|clear):(left|right)");

  private static final String YELLOW = "#fd0";
  private static final Map<String, String> TOKENS =
      Map.ofEntries(
          Map.entry("#1d70b8", "link"),
          Map.entry("#1a65a6", "link"),
          Map.entry("#003078", "link-hover"),
          Map.entry("#4c2c92", "link-visited"),
          Map.entry("#00703c", "moss-fill"),
          Map.entry("#005a30", "moss-hover"),
          Map.entry("#002d18", "moss-deep"),
          Map.entry("#d4351c", "alarm"),
          Map.entry("#aa2a16", "alarm-hover"),
          Map.entry("#55150b", "alarm-deep"),
          Map.entry("#505a5f", "slate"),
          Map.entry("#b1b4b6", "line"),
          Map.entry("#f3f2f1", "limestone"),
          Map.entry("#dbdad9", "line"),
          Map.entry("#c1c3c5", "line"),
          Map.entry("#f4f8fb", "limestone"),
          Map.entry("#929191", "slate"));

  private SiteSheet() {}

  /**
   * The one sheet of the public pages.
   *
   * @param govuk GOV.UK Frontend's minified sheet
   * @param ours our own sheets in order
   */
  static String of(String govuk, List<String> ours) {
    StringBuilder sheet = new StringBuilder(ownOf(govuk));
    ours.forEach(each -> sheet.append('\n').append(compact(each)));
    return sheet.toString();
  }

  /** GOV.UK Frontend's sheet with nothing to fetch and our tokens for its colours. */
  static String ownOf(String govuk) {
    String sheet = FONT_FACE.matcher(govuk).replaceAll("");
    sheet = FONT.matcher(sheet).replaceAll("font-family:var(--cs-font)");
    sheet = FETCHING.matcher(sheet).replaceAll("");
    sheet =
        BLOCK
            .matcher(sheet)
            .replaceAll(block -> Matcher.quoteReplacement("{" + recoloured(block.group(1)) + "}"));
    sheet =
        FOUR_SIDED
            .matcher(sheet)
            .replaceAll(
                m -> m.group(3).equals(m.group(5)) ? "$0" : "$1-block:$2 $4;$1-inline:$5 $3");
    sheet =
        SIDED
            .matcher(sheet)
            .replaceAll(
                m -> m.group(1) + (m.group(2).equals("left") ? "inline-start" : "inline-end"));
    sheet =
        PLACED
            .matcher(sheet)
            .replaceAll(m -> "inset-inline-" + (m.group(1).equals("left") ? "start" : "end"));
    return ALIGNED
        .matcher(sheet)
        .replaceAll(
            m -> {
              String side = m.group(2).equals("left") ? "start" : "end";
              return m.group(1) + ":" + (m.group(1).equals("text-align") ? side : "inline-" + side);
            });
  }

  private static String recoloured(String declarations) {
    // Text on the yellow of focus stays dark in dark mode too.
    String ink = declarations.contains(YELLOW) ? "focus-ink" : "ink";
    String result = declarations.replace("#0b0c0c", token(ink)).replace(YELLOW, token("focus"));
    result = result.replace("background-color:#d4351c", "background-color:" + token("alarm-fill"));
    result = result.replaceAll("(?<![-a-z])color:#fff\\b", "color:" + token("on-fill"));
    result = result.replaceAll("#fff\\b", token("paper"));
    for (Map.Entry<String, String> each : TOKENS.entrySet()) {
      result = result.replaceAll(each.getKey() + "\\b", token(each.getValue()));
    }
    return result;
  }

  private static String token(String name) {
    return "var(--cs-" + name + ")";
  }

  /** Without comments and indentation: our sheets are written to be read. */
  private static String compact(String sheet) {
    return sheet
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s*\\n\\s*", "")
        .replaceAll("\\s*([{};])\\s*", "$1")
        .replace(";}", "}");
  }
}
