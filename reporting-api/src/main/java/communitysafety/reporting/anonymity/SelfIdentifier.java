package communitysafety.reporting.anonymity;

/**
 * A place in a text that may tell who wrote it. It is a hint and no judgement: the writer decides.
 *
 * @param kind what it looks like
 * @param start of the first character, counted in UTF-16 code units from 0
 * @param end behind the last one
 */
public record SelfIdentifier(Kind kind, int start, int end) {

  /** The commonest ways in which text tells who wrote it, the plainest first. */
  public enum Kind {
    /** A secret that only the writer should have, such as their return code. */
    SECRET,
    EMAIL,
    PHONE,
    /** Their own name, as far as we were told it. */
    OWN_NAME,
    /** "My name is …", "I am called …", or a name below a letter. */
    INTRODUCTION,
    /** A house number with a whole postcode, or "I live at …". */
    HOME_ADDRESS,
    /** The registration of a vehicle; it may as well be somebody else's. */
    NUMBER_PLATE,
    /** "We are the only … in …". */
    ONLY_ONE
  }

  public SelfIdentifier {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a place in a text has a beginning before its end");
    }
  }

  /** The words themselves. */
  public String wordsIn(String text) {
    return text.substring(start, end);
  }

  boolean overlaps(SelfIdentifier other) {
    return start < other.end && other.start < end;
  }
}
