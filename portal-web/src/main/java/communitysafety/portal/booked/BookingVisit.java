package communitysafety.portal.booked;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.BookingNotFound;
import communitysafety.consultation.training.OwnBooking;
import communitysafety.consultation.training.ReadBooking;
import communitysafety.portal.protection.KeyCookie;
import communitysafety.portal.visit.CodeVisit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * One request of somebody who entered the code of a booking. The code is kept sealed for the time
 * of the visit; {@link BookedFilter} opens it, and reads the booking, before any page is asked.
 */
@Named("bookingVisit")
@RequestScoped
public class BookingVisit extends CodeVisit {

  @Inject ReadBooking readBooking;

  private CheckedCode code;
  private OwnBooking booking;

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
      booking = readBooking.read(read.get());
      code = read.get();
      return true;
    } catch (BookingNotFound e) {
      // It was removed since; for whoever held it that is the same as a visit that is over.
      return false;
    }
  }

  @Override
  public void databaseIsAway() {
    super.databaseIsAway();
    booking = null;
  }

  /**
   * Begins a visit.
   *
   * @throws BookingNotFound when the code leads to no booking
   */
  void begin(CheckedCode entered) {
    readBooking.read(entered);
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

  /** As it was when the request began; null while the database is away. */
  public OwnBooking getBooking() {
    return booking;
  }
}
