package communitysafety.reporting.report;

/**
 * The opened identity of a named reporter. Personal text throughout; its {@code toString} tells
 * nothing.
 */
public record IdentityPart(String name) {

  @Override
  public String toString() {
    return "IdentityPart[…]";
  }
}
