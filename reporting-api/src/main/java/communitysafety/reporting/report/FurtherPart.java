package communitysafety.reporting.report;

import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.shared.privacy.PersonalText;
import java.time.LocalDate;

/**
 * Something else that happened, opened. Unlike those of the first incident, its days and its area
 * are sealed too: routing has been done, and nothing is counted by them.
 *
 * @param from see {@link Occurrence}; null unless exact or a period
 * @param to null unless a period
 * @param when time in the reporter's words; null when not said
 * @param place postcode, address or description as typed; null when not said
 * @param area code of the area it was resolved to, such as {@code HUB-SELB}
 */
public record FurtherPart(
    PersonalText account,
    Occurrence.Precision precision,
    LocalDate from,
    LocalDate to,
    PersonalText when,
    Place.Kind placeKind,
    PersonalText place,
    String area) {

  static FurtherPart of(FurtherIncident incident) {
    Occurrence occurrence = incident.occurrence();
    Place place = incident.place();
    return new FurtherPart(
        incident.account(),
        occurrence.precision(),
        occurrence.from(),
        occurrence.to(),
        occurrence.inTheirWords(),
        place.kind(),
        place.words(),
        place.located().area().code());
  }

  @Override
  public String toString() {
    return "FurtherPart[…]";
  }
}
