package communitysafety.consultation.training;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who books, and for whom.
 *
 * @param contact is written to about the booking
 * @param organisation empty when somebody books for themselves
 * @param attendees who comes, as far as that is known; for a person just themselves
 */
public record BookingDetails(
    Person contact, Optional<String> organisation, List<Person> attendees) {

  private static final int LONGEST_ORGANISATION = 200;

  public BookingDetails {
    organisation =
        organisation.map(name -> Normalizer.normalize(name, Normalizer.Form.NFC).strip());
    attendees = List.copyOf(attendees);
    if (organisation
        .filter(name -> name.isEmpty() || name.length() > LONGEST_ORGANISATION)
        .isPresent()) {
      throw new IllegalArgumentException("an organisation's name is 1 to 200 characters");
    }
    if (organisation.isEmpty() && !attendees.equals(List.of(contact))) {
      throw new IllegalArgumentException("who books for others books for an organisation");
    }
  }

  /** Somebody books a place for themselves. */
  public static BookingDetails ofPerson(Person person) {
    return new BookingDetails(person, Optional.empty(), List.of(person));
  }

  /**
   * An organisation books places.
   *
   * @param attendees named so far; may be empty
   */
  public static BookingDetails ofOrganisation(String name, Person contact, List<Person> attendees) {
    return new BookingDetails(contact, Optional.of(name), attendees);
  }

  /** The organisation's name as it is compared: in any case, with any spaces and signs. */
  Optional<String> organisationCompared() {
    return organisation.map(
        name ->
            Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip());
  }

  /** Never who it is. */
  @Override
  public String toString() {
    return "BookingDetails[…]";
  }
}
