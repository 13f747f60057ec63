package communitysafety.reporting.report;

/**
 * The opened identity of a reporter. Personal text throughout; its {@code toString} tells nothing.
 *
 * @param name null when a professional stays anonymous and only named the organisation
 * @param email null when not given; so are phone and prefers
 * @param safeContact never null
 * @param workplace null unless a professional told of it
 * @param mayLeaveMessage as parts have it that were sealed before there was {@code safeContact}
 * @param safely likewise; null since
 */
public record IdentityPart(
    String name,
    String email,
    String phone,
    Contact.Channel prefers,
    SafeContact safeContact,
    Workplace workplace,
    boolean mayLeaveMessage,
    String safely) {

  public IdentityPart {
    if (safeContact == null) {
      safeContact = SafeContact.told(mayLeaveMessage, safely);
    }
  }

  static IdentityPart of(Identity.Named named, Workplace workplace) {
    Contact contact = named.contact();
    return new IdentityPart(
        named.name().value(),
        contact.email() == null ? null : contact.email().value(),
        contact.phone() == null ? null : contact.phone().value(),
        contact.prefers(),
        contact.safely(),
        workplace,
        false,
        null);
  }

  static IdentityPart ofAnonymous(Workplace workplace) {
    return new IdentityPart(null, null, null, null, SafeContact.NOT_SAID, workplace, false, null);
  }

  @Override
  public String toString() {
    return "IdentityPart[…]";
  }
}
