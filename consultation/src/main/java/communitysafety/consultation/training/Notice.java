package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import java.net.URI;
import java.util.Optional;

/**
 * What one person is written about a date of theirs at its time, whether something happened or not.
 *
 * @param code with which they come back; empty for somebody who was booked for
 * @param place code of their own place; empty unless they were booked for
 * @param bookedBy the organisation's name, or that of the person who booked
 * @param page where the link in it leads; empty in a reminder
 */
record Notice(
    Kind kind,
    Person to,
    Optional<CheckedCode> code,
    Optional<CheckedCode> place,
    String bookedBy,
    Occasion occasion,
    Optional<URI> page) {

  /** Stored by name. */
  enum Kind {
    /** Some days before the first date. */
    REMINDER,
    /** How to join online, shortly before each date. */
    JOINING_LINK,
    /** After the last date, to those who were there. */
    FOLLOW_UP
  }

  /** Never to whom. */
  @Override
  public String toString() {
    return "Notice[" + kind + "]";
  }
}
