package communitysafety.portal.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the page that was just sent, in the order of its questions. A page's action
 * adds to it and returns null; the template then shows the error summary and puts "Error: " before
 * the title, and each tag shows its own message. It lives for one request.
 */
@Named("fieldErrors")
@RequestScoped
public class FieldErrors {

  @Inject Words words;

  private final List<FieldError> errors = new ArrayList<>();

  /**
   * Adds one error.
   *
   * @param field the id of the tag on the page; for one part of a date, the id of the part ({@code
   *     occurred-month})
   * @param key the text that says what to do, such as {@code report.where.error.blank}
   * @param arguments what the text needs to be complete; never what the person typed
   */
  public void add(String field, String key, Object... arguments) {
    errors.add(new FieldError(field, words.say(key, arguments)));
  }

  /**
   * Adds one error whose words are data, such as those of a survey's author.
   *
   * @param message what to do, in the language of the page
   */
  public void tell(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /**
   * The opposite of {@link #isEmpty}, whose name pages cannot use: {@code empty} is a word of EL.
   */
  public boolean isAny() {
    return !errors.isEmpty();
  }

  /** All of them, for the summary. */
  public List<FieldError> getAll() {
    return List.copyOf(errors);
  }

  /** Whether the field, or a part of it where it is a date, is in error. */
  public boolean has(String field) {
    return message(field) != null;
  }

  /** The first message for the field or a part of it, or null. */
  public String message(String field) {
    return errors.stream()
        .filter(e -> e.concerns(field))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }

  /** Whether this part of a date is to be marked: it is itself in error, or the whole date is. */
  public boolean marks(String date, String part) {
    return errors.stream()
        .anyMatch(e -> e.field().equals(date) || e.field().equals(date + "-" + part));
  }

  /**
   * The value of {@code aria-describedby}: the ids of what describes the field, hint first.
   *
   * @param also a further id, or null
   * @return null when nothing describes it, so that the attribute is left out
   */
  public String describedBy(String field, boolean hint, String also) {
    List<String> ids = new ArrayList<>();
    if (also != null && !also.isEmpty()) {
      ids.add(also);
    }
    if (hint) {
      ids.add(field + "-hint");
    }
    if (has(field)) {
      ids.add(field + "-error");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }
}
