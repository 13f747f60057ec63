package communitysafety.consultation.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A session as the catalogue shows it to anybody.
 *
 * @param title of the course
 * @param audience who it is for, in a sentence
 * @param professionalsOnly whether the owning team decides who comes
 * @param venue empty for a webinar
 * @param area code of a hub, or {@code COUNTY}
 * @param dates in order; at least one
 * @param free places for people who come new, at a glance; 0 or more
 * @param bookingClosesAt exclusive
 * @param revision how often its time or place has been changed, from 0
 */
public record CatalogueLine(
    UUID id,
    String title,
    Set<TrainingTopic> topics,
    String audience,
    boolean professionalsOnly,
    MeetingMode mode,
    Optional<Venue> venue,
    String area,
    List<SessionDate> dates,
    int free,
    Availability availability,
    Instant bookingOpensAt,
    Instant bookingClosesAt,
    int revision) {}
