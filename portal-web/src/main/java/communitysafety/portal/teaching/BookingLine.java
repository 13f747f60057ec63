package communitysafety.portal.teaching;

import communitysafety.consultation.training.BookingState;
import communitysafety.consultation.training.OpenedBooking;
import communitysafety.consultation.training.Person;
import communitysafety.portal.staff.StaffWords;
import java.util.List;

/** A booking of a session in words. */
public class BookingLine {

  private final String key;
  private final String name;
  private final String email;
  private final String organisation;
  private final String state;
  private final String places;
  private final String at;
  private final List<String> people;

  private final String unprepared;

  /**
   * @param notBeen how many of its people have not been where the course asks
   */
  BookingLine(OpenedBooking booking, int notBeen, StaffWords words) {
    unprepared = notBeen == 0 ? "" : words.say("staff.training.booking.unprepared", notBeen);
    key = booking.booking().toString();
    name = booking.contact().name();
    email = booking.contact().email();
    organisation = booking.organisation().orElse("");
    String standing = words.code("staff.training.booking", booking.state());
    state =
        booking.state() == BookingState.OFFERED
            ? words.say(
                "staff.training.booking.until",
                standing,
                words.moment(booking.expiresAt().orElse(booking.at())))
            : standing;
    places =
        organisation.isEmpty()
            ? String.valueOf(booking.n())
            : words.say("staff.training.booking.places", booking.n(), booking.people().size());
    at = words.moment(booking.at());
    people =
        booking.organisation().isEmpty()
            ? List.of()
            : booking.people().stream().map(Person::name).toList();
  }

  public String getKey() {
    return key;
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }

  /** Empty for somebody who booked for themselves. */
  public String getOrganisation() {
    return organisation;
  }

  public String getState() {
    return state;
  }

  public String getPlaces() {
    return places;
  }

  /** That some have not been where the course asks; empty when all have. */
  public String getUnprepared() {
    return unprepared;
  }

  public String getAt() {
    return at;
  }

  /** Who comes for the organisation, as far as they were named. */
  public List<String> getPeople() {
    return people;
  }
}
