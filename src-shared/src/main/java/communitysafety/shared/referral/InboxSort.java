package communitysafety.shared.referral;

/**
 * In which order an inbox is shown. Red flags come first in the first of them, and the id last in
 * all, so that pages never overlap.
 *
 * @param descending the other way round
 */
public record InboxSort(By by, boolean descending) {

  /** What to look at first: red flags, then what is to be answered soonest. */
  public static final InboxSort URGENCY = new InboxSort(By.URGENCY, false);

  /** What may be sorted by. */
  public enum By {
    URGENCY("r.redFlag desc, r.respondBy asc, r.receivedAt asc", ""),
    REFERENCE("r.reference", ""),
    SUBJECT("r.subject", ", r.respondBy asc"),
    AREA("r.area", ", r.respondBy asc"),
    RECEIVED("r.receivedAt", ""),
    RESPOND_BY("r.respondBy", ", r.redFlag desc"),
    STATUS("r.status", ", r.respondBy asc");

    private final String first;
    private final String then;

    By(String first, String then) {
      this.first = first;
      this.then = then;
    }
  }

  String orderBy() {
    if (by == By.URGENCY) {
      return by.first + ", r.id";
    }
    return by.first + (descending ? " desc" : " asc") + by.then + ", r.id";
  }
}
