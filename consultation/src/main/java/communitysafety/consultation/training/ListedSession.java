package communitysafety.consultation.training;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as a list of its team shows it.
 *
 * @param course title of what is taught
 * @param mode {@code FACE_TO_FACE}, {@code WEBINAR} or {@code HYBRID}
 * @param area code of a hub, or {@code COUNTY}
 * @param venue name of the building; empty for a webinar
 * @param startsAt of its first date
 * @param endsAt of its last
 * @param dates how many there are
 * @param taken how many places are; what was held or offered until a moment that is over is not
 * @param waiting how many bookings are in line
 * @param requests how many bookings the team has to decide about
 */
public record ListedSession(
    UUID id,
    String course,
    String mode,
    String area,
    String venue,
    boolean cancelled,
    Instant startsAt,
    Instant endsAt,
    int dates,
    int capacity,
    int taken,
    int waiting,
    int requests) {}
