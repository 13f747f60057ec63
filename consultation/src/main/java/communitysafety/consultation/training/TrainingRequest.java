package communitysafety.consultation.training;

import java.util.List;
import java.util.UUID;

/**
 * A request for places as the team that decides reads it.
 *
 * @param session of which
 * @param courseTitle what is taught there
 * @param dates when
 * @param booking who asks, for how many and for whom; its state tells how it was decided
 * @param reason why it was declined; empty otherwise
 * @param prerequisites what the course asks for; empty when it asks for nothing
 */
public record TrainingRequest(
    UUID session,
    String courseTitle,
    List<SessionDate> dates,
    int capacity,
    int taken,
    OpenedBooking booking,
    String reason,
    List<Prerequisite> prerequisites) {

  public TrainingRequest {
    dates = List.copyOf(dates);
    prerequisites = List.copyOf(prerequisites);
  }

  /**
   * What the course asks to have been at before.
   *
   * @param course title of its newest edition
   * @param met how many of the people named have been there in full
   */
  public record Prerequisite(String course, int met) {}

  /** Never who it is. */
  @Override
  public String toString() {
    return "TrainingRequest[" + booking.booking() + "]";
  }
}
