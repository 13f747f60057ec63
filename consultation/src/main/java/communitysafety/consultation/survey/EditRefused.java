package communitysafety.consultation.survey;

import java.util.List;

/** A change to a survey document that would leave it worse than it was. */
public final class EditRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. The words for it are in the bundle of the staff pages. */
  public enum Kind {
    /** What refers to it: the names, as one text. */
    STILL_REFERRED_TO,
    /** The name. */
    NAME_MALFORMED,
    /** The name. */
    NAME_TAKEN,
    /** The option. */
    OPTION_MALFORMED,
    /** The option. */
    OPTION_TWICE,
    OPTIONS_MISSING,
    /** The language as it was typed. */
    LANGUAGE_UNKNOWN,
    /** The language. */
    LANGUAGE_TAKEN,
    /** The most languages there may be. */
    TOO_MANY_LANGUAGES
  }

  private final Kind kind;
  private final transient List<String> arguments;

  EditRefused(Kind kind, String... arguments) {
    super(kind.name());
    this.kind = kind;
    this.arguments = List.of(arguments);
  }

  public Kind kind() {
    return kind;
  }

  /** What the words name. */
  public List<String> arguments() {
    return arguments;
  }
}
