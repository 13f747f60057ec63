package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A booking as whoever holds its code sees it, at one moment.
 *
 * @param state as it is at that moment: an offer that is over has expired, whether or not anybody
 *     has noted it
 * @param n how many places it has or waits for
 * @param people who comes; after a cancellation nobody
 * @param placeInLine from 1; empty unless it waits
 * @param offerEnds until when an offer can be taken; empty unless it is one
 * @param reason why it was declined; empty otherwise
 * @param answerAwaited whether they are asked if they can still come
 * @param mayChange whether they can change, move or give back confirmed places by themselves now
 * @param changeUntil until when that is, unless an answer is awaited
 * @param mayGoElsewhere whether places in another session of the course can be taken instead
 * @param joinCode with which somebody who booked for themselves joins their webinar; empty where
 *     others come too, who have codes of their own
 * @param feedback slug of the consultation that asks those who were there; may be empty
 */
public record OwnBooking(
    UUID id,
    Taught taught,
    BookingState state,
    int n,
    Person contact,
    Optional<String> organisation,
    List<Attending> people,
    Optional<Integer> placeInLine,
    Optional<Instant> offerEnds,
    Optional<String> reason,
    boolean answerAwaited,
    boolean mayChange,
    Instant changeUntil,
    boolean mayGoElsewhere,
    Optional<CheckedCode> joinCode,
    Optional<String> feedback) {

  public OwnBooking {
    people = List.copyOf(people);
  }

  /**
   * What the places are for.
   *
   * @param dates in order; at least one
   * @param venue empty for a webinar
   * @param online whether it is joined by a link, a hybrid one too
   * @param cancelled whether staff cancelled the session
   * @param over whether the last date has ended
   */
  public record Taught(
      UUID session,
      String title,
      List<SessionDate> dates,
      Optional<Venue> venue,
      boolean online,
      boolean cancelled,
      boolean over) {

    public Taught {
      dates = List.copyOf(dates);
    }
  }

  /**
   * Somebody who comes, or came.
   *
   * @param attendance as the register says; empty until it does
   * @param certificate number of the one that is in force; empty when there is none
   */
  public record Attending(
      UUID id, Person person, Optional<Attendance> attendance, Optional<UUID> certificate) {}

  /** How many places have no name yet. */
  public int unnamed() {
    return state.takesPlaces() ? Math.max(0, n - people.size()) : 0;
  }

  /** Somebody of the booking by number. */
  public Optional<Attending> attending(UUID attendee) {
    return people.stream().filter(each -> each.id().equals(attendee)).findFirst();
  }

  /** Never whose. */
  @Override
  public String toString() {
    return "OwnBooking[" + state + "]";
  }
}
