package communitysafety.reporting.report;

/**
 * The opened identity of a named reporter. Personal text throughout; its {@code toString} tells
 * nothing.
 *
 * @param workplace null unless a professional told of it; of one who gave no name it lies among the
 *     details
 */
public record IdentityPart(String name, Workplace workplace) {

  @Override
  public String toString() {
    return "IdentityPart[…]";
  }
}
