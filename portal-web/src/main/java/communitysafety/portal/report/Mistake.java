package communitysafety.portal.report;

import java.util.List;

/**
 * One thing to put right in an answer.
 *
 * @param field the id of the input on the page
 * @param key of the text that says what to do
 * @param arguments what the text needs to be complete
 */
public record Mistake(String field, String key, List<Object> arguments) {

  public static Mistake of(String field, String key, Object... arguments) {
    return new Mistake(field, key, List.of(arguments));
  }

  /**
   * One mistake when the words are longer than they may be, told by {@code
   * prefix.field.error.long}.
   */
  static List<Mistake> ifLong(String field, String prefix, String words, int most) {
    return words.length() > most
        ? List.of(of(field, prefix + "." + field + ".error.long", most))
        : List.of();
  }
}
