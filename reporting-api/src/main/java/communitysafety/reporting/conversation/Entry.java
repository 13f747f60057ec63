package communitysafety.reporting.conversation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A message as it is read.
 *
 * @param team code of the team that wrote it; null when the reporter did
 * @param staffName how colleagues name who wrote it; null when the reporter did. For staff alone
 */
public record Entry(
    UUID id,
    OffsetDateTime at,
    Message.Direction direction,
    Message.Kind kind,
    String team,
    String staffName,
    MessageWords words) {

  public boolean fromReporter() {
    return direction == Message.Direction.FROM_REPORTER;
  }
}
