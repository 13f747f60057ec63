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
}
