package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What one person is to be told of one booking, in one mail: how things stand now.
 *
 * @param happened since they were last told, in order; at least one
 * @param code with which they come back; empty for somebody who was booked for
 * @param occasion as it is now
 * @param offerEnds until when they can take what they were offered; empty when it is no offer
 * @param reason why they were declined, or why the session was cancelled; empty when nobody said
 * @param calendars to be attached; empty when nothing changes in their calendar
 */
public record News(
    Person to,
    List<BookingEventKind> happened,
    Optional<CheckedCode> code,
    Occasion occasion,
    Optional<OffsetDateTime> offerEnds,
    Optional<String> reason,
    List<CalendarMessage> calendars) {

  public News {
    happened = List.copyOf(happened);
    calendars = List.copyOf(calendars);
  }

  /** Never to whom. */
  @Override
  public String toString() {
    return "News" + happened;
  }
}
