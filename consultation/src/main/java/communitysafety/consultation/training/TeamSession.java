package communitysafety.consultation.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A session as the team that owns it works on it. How many places are taken is a glance; the gate
 * decides.
 *
 * @param version to be given back with a change
 * @param session what was planned, as it stands; its capacity is that of now
 * @param courseTitle of the edition it teaches
 * @param edition of the course
 * @param cancelledBecause empty while it takes place, and when nobody said why
 * @param needsApproval whether the team decides who comes
 * @param taken how many places are; what was held or offered until a moment that is over is not
 * @param waiting how many bookings are in line
 * @param requests how many bookings the team has to decide about
 * @param told how many people hear of it when it is moved or cancelled: those with a place, and for
 *     bookings without names who booked
 * @param trainers who teaches it, by name
 */
public record TeamSession(
    int version,
    TrainingSession session,
    String courseTitle,
    int edition,
    boolean cancelled,
    String cancelledBecause,
    boolean needsApproval,
    int taken,
    int waiting,
    int requests,
    int told,
    List<Trainer> trainers) {

  public TeamSession {
    trainers = List.copyOf(trainers);
  }

  public UUID id() {
    return session.id();
  }

  /** Whether its last date is over. */
  public boolean isOver(Instant now) {
    return session.dates().get(session.dates().size() - 1).endsAt().isBefore(now);
  }

  /** Somebody who teaches, or may. */
  public record Trainer(UUID id, String name) {}
}
