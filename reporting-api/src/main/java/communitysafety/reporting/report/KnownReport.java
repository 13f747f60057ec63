package communitysafety.reporting.report;

import communitysafety.shared.submission.Reference;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What has to be known of a report to add to it or to tell how it stands; nothing of what was
 * reported.
 *
 * @param dataKey id of the key it is sealed with
 * @param named whether there is a name, given at once or later
 */
public record KnownReport(
    UUID id, Reference reference, OffsetDateTime receivedAt, UUID dataKey, boolean named) {}
