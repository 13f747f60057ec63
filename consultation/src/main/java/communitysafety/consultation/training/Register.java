package communitysafety.consultation.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The register of a session as it stands: who has a place by name, and how they are marked.
 *
 * @param course title of what is taught
 * @param venue name and address on one line; empty for a webinar
 * @param online whether people join at screens, all or some
 * @param cancelled whether the session does not take place
 * @param dates in order; at least one
 * @param trainers names as colleagues know them
 * @param capacity places there are
 * @param taken places that are gone, those of people without a name too
 * @param teaches whether who reads this is one of the trainers, and so may read what people need
 * @param needsGoneOn on that day, Europe/London, what people need is destroyed; empty once it is
 * @param lines everybody with a name and a confirmed place
 * @param unnamed confirmed places for which nobody is named yet
 */
public record Register(
    UUID session,
    String course,
    int edition,
    Optional<String> venue,
    boolean online,
    boolean cancelled,
    List<SessionDate> dates,
    List<String> trainers,
    int capacity,
    int taken,
    boolean teaches,
    Optional<LocalDate> needsGoneOn,
    List<Line> lines,
    List<Unnamed> unnamed) {

  /**
   * Somebody who comes, or came.
   *
   * @param booking of which their place is
   * @param organisation whose place it is; empty for a person
   * @param walkIn whether they came without a booking
   * @param joined when they first came by their joining link, by number of the date
   * @param overall what all dates come to; empty until each is marked
   * @param marks all there ever were, oldest first
   */
  public record Line(
      UUID attendee,
      UUID booking,
      Person person,
      Optional<String> organisation,
      boolean walkIn,
      Map<Integer, Instant> joined,
      Optional<Attendance> overall,
      List<Mark> marks) {

    /**
     * The mark of a date that holds.
     *
     * @param date from 1
     */
    public Optional<Mark> of(int date) {
      return marks.stream().filter(mark -> mark.date() == date).reduce((older, newer) -> newer);
    }
  }

  /**
   * How somebody was marked.
   *
   * @param number counts the marks of a person, from 1
   * @param date number of the session's date, from 1
   * @param by name of who marked them
   */
  public record Mark(int number, int date, Attendance mark, Instant at, String by) {}

  /** Places of an organisation without names. */
  public record Unnamed(String organisation, int places) {}
}
