package communitysafety.reporting.report;

/**
 * The opened contact of a named reporter: how to reach them, and how to do so safely. Personal text
 * throughout; its {@code toString} tells nothing.
 *
 * @param email null when not given; so are phone and prefers
 * @param safely never null
 */
public record ContactPart(String email, String phone, Contact.Channel prefers, SafeContact safely) {

  public ContactPart {
    safely = safely == null ? SafeContact.NOT_SAID : safely;
  }

  @Override
  public String toString() {
    return "ContactPart[…]";
  }
}
