package communitysafety.reporting.report;

/**
 * The opened account of a report: the reporter's own words and the exact place. Personal text
 * throughout; its {@code toString} tells nothing.
 *
 * @param somethingElse the strand in the reporter's words; null when not said
 * @param when time in the reporter's words; null when not said
 * @param place postcode, address or description as typed; null when not said
 */
public record AccountPart(String account, String somethingElse, String when, String place) {

  @Override
  public String toString() {
    return "AccountPart[…]";
  }
}
