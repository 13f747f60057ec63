package communitysafety.reporting.report;

/**
 * The opened identity of a named reporter. Personal text throughout; its {@code toString} tells
 * nothing.
 *
 * @param email null when not given; so are phone, prefers and safely
 */
public record IdentityPart(
    String name,
    String email,
    String phone,
    Contact.Channel prefers,
    boolean mayLeaveMessage,
    String safely) {

  @Override
  public String toString() {
    return "IdentityPart[…]";
  }
}
