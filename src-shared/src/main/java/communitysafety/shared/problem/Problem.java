package communitysafety.shared.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Problem details for HTTP APIs (RFC 9457), as they are sent.
 *
 * @param type {@code /problems/…}, relative to the portal; stable
 * @param title the same for every problem of the type
 * @param detail what to do about this one; never repeats what was sent
 * @param correlation to be quoted when asking for help, only where the fault is ours; else null
 * @param errors what is wrong with which field; null unless the input is invalid
 */
public record Problem(
    String type, String title, int status, String detail, String correlation, List<Field> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("communitysafety.shared.problem.problems", Locale.ROOT);

  /** One field's error: where, a stable code, and words. */
  public record Field(String pointer, String key, String detail) {}

  public static Problem of(ProblemType type) {
    return new Problem(
        "/problems/" + type.slug(),
        words(type + ".title"),
        type.status(),
        words(type + ".detail"),
        null,
        null);
  }

  public static Problem of(Refusal refusal) {
    Problem problem = of(refusal.type());
    String detail =
        WORDS.containsKey(refusal.key())
            ? words(refusal.key(), refusal.arguments().toArray())
            : words(refusal.type() + ".detail", refusal.arguments().toArray());
    List<Field> fields = null;
    if (refusal instanceof InvalidInput invalid) {
      fields = invalid.fields().stream().map(Problem::field).toList();
    }
    return new Problem(
        problem.type, problem.title, problem.status, detail, problem.correlation, fields);
  }

  Problem correlatedBy(String id) {
    return new Problem(type, title, status, detail, id, errors);
  }

  private static Field field(FieldProblem field) {
    return new Field(
        field.pointer(), field.key(), words("field." + field.key(), field.arguments().toArray()));
  }

  private static String words(String key, Object... arguments) {
    return new MessageFormat(WORDS.getString(key), Locale.UK).format(arguments);
  }
}
