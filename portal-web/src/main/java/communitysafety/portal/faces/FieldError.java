package communitysafety.portal.faces;

/**
 * One thing to put right on a page.
 *
 * @param field the id of the tag, which the error summary links to
 * @param message an instruction, as shown both in the summary and at the field
 */
public record FieldError(String field, String message) {

  /** Whether this is about the field or, for a date, about one of its parts. */
  boolean concerns(String other) {
    return field.equals(other)
        || field.equals(other + "-day")
        || field.equals(other + "-month")
        || field.equals(other + "-year");
  }
}
