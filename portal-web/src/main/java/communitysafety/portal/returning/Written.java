package communitysafety.portal.returning;

import communitysafety.portal.report.Mistake;
import communitysafety.reporting.conversation.WriteAsReporter;
import java.util.List;

/** What can be wrong with words that are to be sent. */
final class Written {

  private Written() {}

  /**
   * @param key begins the texts {@code key.field.error.blank} and {@code key.field.error.long}
   */
  static List<Mistake> mistakes(String field, String key, String words) {
    if (words.isEmpty()) {
      return List.of(Mistake.of(field, key + "." + field + ".error.blank"));
    }
    return tooLong(field, key, words, WriteAsReporter.LONGEST);
  }

  static List<Mistake> tooLong(String field, String key, String words, int limit) {
    return words.length() > limit
        ? List.of(
            Mistake.of(field, key + "." + field + ".error.long", limit, words.length() - limit))
        : List.of();
  }
}
