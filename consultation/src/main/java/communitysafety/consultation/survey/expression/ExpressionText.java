package communitysafety.consultation.survey.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * An expression as its author wrote it, well-formed or not: which names stand in it, and how it
 * reads when one of them changes. White space and whatever else is not a name stays as it is.
 */
public final class ExpressionText {

  private ExpressionText() {}

  /** The names between <code>${</code> and <code>}</code>, in their order, known or not. */
  public static Set<String> references(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (Token token : tokens(text)) {
      String name = nameIn(token);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** The same expression about another name. */
  public static String renamed(String text, String from, String to) {
    int[] characters = text.codePoints().toArray();
    StringBuilder renamed = new StringBuilder();
    int written = 0;
    for (Token token : tokens(text)) {
      if (nameIn(token).equals(from)) {
        int start = token.getStartIndex();
        renamed.append(new String(characters, written, start - written));
        // Within quotation marks it is the name that jr:choice-name() is given.
        String own = token.getText();
        renamed
            .append(own, 0, own.indexOf("${") + 2)
            .append(to)
            .append(own, own.indexOf('}'), own.length());
        written = token.getStopIndex() + 1;
      }
    }
    return renamed.append(new String(characters, written, characters.length - written)).toString();
  }

  /**
   * Whether two expressions differ in nothing but white space and the kind of quotation marks.
   *
   * @param one well-formed or not, like the other
   */
  public static boolean sayTheSame(String one, String other) {
    return words(one).equals(words(other));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Token token : tokens(text)) {
      String own = token.getText();
      words.add(
          switch (token.getType()) {
            case ExpressionLexer.TEXT -> "'" + own.substring(1, own.length() - 1).trim();
            case ExpressionLexer.REFERENCE -> "${" + nameIn(token);
            default -> own;
          });
    }
    return words;
  }

  private static String nameIn(Token token) {
    String own = token.getText();
    if (token.getType() == ExpressionLexer.TEXT) {
      own = own.substring(1, own.length() - 1).trim();
    } else if (token.getType() != ExpressionLexer.REFERENCE) {
      return "";
    }
    return own.startsWith("${") && own.indexOf('}') == own.length() - 1
        ? own.substring(2, own.length() - 1).trim()
        : "";
  }

  private static List<? extends Token> tokens(String text) {
    ExpressionLexer lexer = new ExpressionLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    return lexer.getAllTokens();
  }
}
