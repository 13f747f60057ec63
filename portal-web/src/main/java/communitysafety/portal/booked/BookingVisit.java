package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.BookingNotFound;
import communitysafety.consultation.training.OwnBooking;
import communitysafety.consultation.training.OwnPlace;
import communitysafety.consultation.training.ReadBooking;
import communitysafety.consultation.training.ReadPlace;
import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.visit.CodeVisit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * One request of somebody who entered the code of a booking, or that of the place an organisation
 * booked for them. The code is kept sealed for the time of the visit; {@link BookedFilter} opens
 * it, and reads the booking or the place, before any page is asked.
 */
@Named("bookingVisit")
@RequestScoped
public class BookingVisit extends CodeVisit {

  @Inject ReadBooking readBooking;
  @Inject ReadPlace readPlace;

  private CheckedCode code;
  private OwnBooking booking;
  private OwnPlace place;

  BookingVisit() {
    super(KeyCookie.BOOKING);
  }

  @Override
  protected boolean understands(byte[] content) {
    Optional<CheckedCode> read = CheckedCode.read(new String(content, StandardCharsets.US_ASCII));
    if (read.isEmpty()) {
      return false;
    }
    try {
      readAs(read.get());
      return true;
    } catch (BookingNotFound e) {
      // It was removed since; for whoever held it that is the same as a visit that is over.
      return false;
    }
  }

  /** One code opens one of the two. */
  private void readAs(CheckedCode entered) {
    booking = null;
    place = null;
    try {
      booking = readBooking.read(entered);
    } catch (BookingNotFound e) {
      place = readPlace.read(entered);
    }
    code = entered;
  }

  @Override
  public void databaseIsAway() {
    super.databaseIsAway();
    booking = null;
    place = null;
  }

  /**
   * Begins a visit.
   *
   * @throws BookingNotFound when the code leads to no booking and to no place
   */
  void begin(CheckedCode entered) {
    readAs(entered);
    sealed().begin(entered.bytes());
  }

  /** What was sent or stands in the address under this name; never null. */
  String parameter(String name) {
    String sent = request().getParameter(name);
    return sent == null ? "" : sent;
  }

  /** The person of the booking that the page is about; empty when it names nobody of it. */
  Optional<OwnBooking.Attending> about(String parameter) {
    try {
      UUID attendee = UUID.fromString(parameter(parameter));
      return booking == null ? Optional.empty() : booking.attending(attendee);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The code of this visit, for what the person does. */
  public CheckedCode code() {
    return code;
  }

  /**
   * As it was when the request began; null in a visit of a place, and while the database is away.
   */
  public OwnBooking getBooking() {
    return booking;
  }

  /** As it was when the request began; null unless somebody visits the place booked for them. */
  public OwnPlace getPlace() {
    return place;
  }

  /** The page that shows what this visit is of. */
  String home() {
    return place == null ? BookedPaths.STATUS : BookedPaths.PLACE;
  }
}
