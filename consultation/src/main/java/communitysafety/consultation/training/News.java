package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What one person is to be told of one booking, in one mail: how things stand now.
 *
 * @param happened since they were last told, in order; at least one
 * @param code with which they come back; empty for somebody who was booked for
 * @param place code of their own place; empty unless they were booked for, and come
 * @param standing of the booking, as it is now
 * @param occasion as it is now
 * @param offerEnds until when they can take what they were offered; empty when it is no offer
 * @param reason why they were declined, or the session cancelled; empty when nobody said why
 * @param missing titles of what they should have been to before and, as we know them by this
 *     address, have not; empty for somebody who only books for others
 * @param calendars to be attached; empty when nothing changes in their calendar
 */
public record News(
    Person to,
    List<BookingEventKind> happened,
    Optional<CheckedCode> code,
    Optional<CheckedCode> place,
    Standing standing,
    Occasion occasion,
    Optional<OffsetDateTime> offerEnds,
    Optional<String> reason,
    List<String> missing,
    List<CalendarMessage> calendars) {

  public News {
    happened = List.copyOf(happened);
    missing = List.copyOf(missing);
    calendars = List.copyOf(calendars);
  }

  /** Never to whom. */
  @Override
  public String toString() {
    return "News" + happened;
  }

  /**
   * How the booking stands.
   *
   * @param places how many it has or waits for
   * @param comes whether the person told has a place in their own name
   * @param wasConfirmed whether the booking ever was, so that it can be taken to another session
   * @param forProfessionals whether the owning team decides about everybody who comes
   * @param wasRequested whether it had, or has, to decide about this booking
   * @param answerAwaited whether whoever booked is asked if they can still come
   * @param withdrawn whether the session was cancelled
   * @param ofOrganisation whether an organisation booked
   * @param bookedBy the organisation's name, or that of the person who booked
   * @param sessionPage about the session
   * @param others dates of the same course, when the session was cancelled; may be empty
   */
  public record Standing(
      BookingState state,
      int places,
      boolean comes,
      boolean wasConfirmed,
      boolean forProfessionals,
      boolean wasRequested,
      boolean answerAwaited,
      boolean withdrawn,
      boolean ofOrganisation,
      String bookedBy,
      URI sessionPage,
      List<OtherDate> others) {

    public Standing {
      others = List.copyOf(others);
    }

    /** Never by whom. */
    @Override
    public String toString() {
      return "Standing[" + state + "]";
    }
  }

  /**
   * Another session of a course.
   *
   * @param place on one line
   */
  public record OtherDate(Instant startsAt, String place, URI page) {}
}
