package communitysafety.consultation.training;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is taught. Changing what it teaches makes a new edition: certificates name the one they were
 * earned by.
 *
 * @param code the same for all editions, such as {@code HATE-CRIME-AWARENESS}
 * @param edition from 1
 * @param team code of the owning team, which plans sessions and decides on requests
 * @param topics at least one
 * @param audience who it is for, in a sentence
 * @param outcomes what people can do afterwards; at least one
 * @param duration of what is taught, breaks left out; whole minutes, more than none
 * @param requires codes of courses to have been at before; empty for none
 * @param professionalsOnly whether the owning team decides who comes
 */
public record Course(
    UUID id,
    String code,
    int edition,
    String team,
    String title,
    String summary,
    Set<TrainingTopic> topics,
    String audience,
    List<String> outcomes,
    Duration duration,
    List<String> requires,
    boolean professionalsOnly) {

  /** The longest title there is room for. */
  public static final int LONGEST_TITLE = 120;

  public Course {
    if (topics.isEmpty() || outcomes.isEmpty() || duration.toMinutes() < 1 || edition < 1) {
      throw new IllegalArgumentException(
          "a course has an edition, a topic, an outcome and a duration");
    }
    topics = Collections.unmodifiableSet(EnumSet.copyOf(topics));
    outcomes = List.copyOf(outcomes);
    requires = List.copyOf(requires);
  }
}
