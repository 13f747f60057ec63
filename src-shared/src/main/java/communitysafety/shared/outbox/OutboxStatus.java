package communitysafety.shared.outbox;

import java.time.OffsetDateTime;

/**
 * How deliveries stand.
 *
 * @param configured whether there is a channel at all; while there is none, messages wait
 * @param waiting how many wait for an attempt
 * @param oldestWaiting when the oldest of these was written; null when none waits
 * @param dead how many were given up
 */
public record OutboxStatus(
    boolean configured, long waiting, OffsetDateTime oldestWaiting, long dead) {}
