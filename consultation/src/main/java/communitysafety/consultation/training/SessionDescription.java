package communitysafety.consultation.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All that anybody may know of a session before they book. Where a webinar is joined is not told.
 *
 * @param title of the course
 * @param audience who it is for, in a sentence
 * @param outcomes what people can do afterwards; at least one
 * @param duration of what is taught
 * @param requires titles of courses to have been at before; empty for none
 * @param professionalsOnly whether a team decides who comes
 * @param team name of the team that decides
 * @param venue empty for a webinar
 * @param area code of a hub, or {@code COUNTY}
 * @param dates in order; at least one
 * @param trainers their names, by name; may be empty
 * @param capacity more than none
 * @param free places for people who come new, at a glance; 0 or more
 * @param waiting how many bookings are in line
 * @param bookingClosesAt exclusive
 * @param changeUntil until when people cancel and move by themselves
 * @param mostPerOrganisation places one organisation may have, over all its bookings
 * @param revision how often its time or place has been changed, from 0
 */
public record SessionDescription(
    UUID id,
    String title,
    String summary,
    Set<TrainingTopic> topics,
    String audience,
    List<String> outcomes,
    Duration duration,
    List<String> requires,
    boolean professionalsOnly,
    String team,
    MeetingMode mode,
    Optional<Venue> venue,
    String area,
    List<SessionDate> dates,
    List<String> trainers,
    int capacity,
    int free,
    int waiting,
    Availability availability,
    Instant bookingOpensAt,
    Instant bookingClosesAt,
    Instant changeUntil,
    FitPolicy fitPolicy,
    int mostPerOrganisation,
    int revision) {

  /** As many places as one booking may have here; 1 to 10. */
  public int mostPlaces() {
    return Math.min(MOST_PLACES, Math.min(mostPerOrganisation, capacity));
  }

  private static final int MOST_PLACES = 10;
}
