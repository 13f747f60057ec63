package communitysafety.consultation.survey;

/** What can be wrong or doubtful about a survey document. */
public enum FindingKind {
  /** A name that is none: arguments: what stands there. */
  NAME_MALFORMED(true),
  NAME_TWICE(true),
  NOTHING_ASKED(true),
  LABEL_MISSING(true),
  /** A text that other languages have. */
  TRANSLATION_MISSING(true),
  /** A placeholder that the text of the default language has and this one lacks. */
  PLACEHOLDER_MISSING(true),
  /** A placeholder that only this language has. */
  PLACEHOLDER_EXTRA(true),
  LANGUAGE_UNKNOWN(true),
  LIST_MISSING(true),
  LIST_EMPTY(true),
  CHOICE_TWICE(true),
  CHOICE_MALFORMED(true),
  EXPRESSION_MALFORMED(true),
  EXPRESSION_TOO_LONG(true),
  EXPRESSION_TOO_DEEP(true),
  FUNCTION_UNKNOWN(true),
  ARGUMENTS_WRONG(true),
  TYPES_DIFFER(true),
  /** An option that the list of the question compared with does not have. */
  OPTION_UNKNOWN(true),
  PATTERN_REFUSED(true),
  REFERENCE_UNKNOWN(true),
  /** A question that comes later, or itself. */
  REFERENCE_BACKWARDS(true),
  REFERENCE_CYCLE(true),
  SCALE_WRONG(true),
  MATRIX_WRONG(true),
  TOO_MANY_QUESTIONS(true),
  TOO_MANY_CHOICES(true),
  TOO_MANY_LANGUAGES(true),
  TEXT_TOO_LONG(true),
  /** No answers lead there. */
  UNREACHABLE(false),
  /** No answers have it offered. */
  OPTION_NEVER_OFFERED(false),
  /** No answer is accepted. */
  CONSTRAINT_UNSATISFIABLE(true),
  LIST_UNUSED(false),
  /** Whether it can be reached was not checked: what it depends on has no finite set of answers. */
  NOT_CHECKED(false);

  private final boolean refused;

  FindingKind(boolean refused) {
    this.refused = refused;
  }

  /** Whether a survey with such a finding cannot be compiled. */
  public boolean isRefused() {
    return refused;
  }
}
