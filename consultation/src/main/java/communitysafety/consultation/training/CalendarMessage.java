package communitysafety.consultation.training;

/**
 * An entry for one calendar, to be sent with a mail: one for each date of a session.
 *
 * @param cancels whether it takes the entry away
 * @param uid of the entry
 * @param bytes iCalendar in UTF-8; not copied, not to be changed
 */
public record CalendarMessage(boolean cancels, String uid, int sequence, byte[] bytes) {

  /** MIME type with the method, which mail programs look at. */
  public String type() {
    return "text/calendar; charset=UTF-8; method=" + (cancels ? "CANCEL" : "REQUEST");
  }

  /** Never for whom. */
  @Override
  public String toString() {
    return "CalendarMessage[…]";
  }
}
