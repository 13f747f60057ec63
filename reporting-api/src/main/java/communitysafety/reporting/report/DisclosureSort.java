package communitysafety.reporting.report;

/**
 * The order of the disclosure register; rows that are equal in it come newest first.
 *
 * @param by one of the columns there are, so that no text of a request comes near a query
 */
public record DisclosureSort(By by, boolean descending) {

  public static final DisclosureSort NEWEST = new DisclosureSort(By.AT, true);

  /** What it can be sorted by. */
  public enum By {
    AT("d.at"),
    REFERENCE("d.reference"),
    TEAM("d.team"),
    POWER("d.power");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  String orderBy() {
    return by.column + (descending ? " desc" : "") + ", d.at desc, d.id desc";
  }
}
