package communitysafety.shared.audit;

import java.time.OffsetDateTime;

/**
 * A line of the audit trail as the history of a submission shows it.
 *
 * @param actor {@code PUBLIC}, {@code API}, {@code SYSTEM}, or the id of a member of staff
 * @param actorName display name of the member of staff at the time; null for all others
 * @param team code of the team it happened in; null for what no team did
 * @param detail codes, or a reason given by staff; null when there is nothing to add
 */
public record AuditRow(
    OffsetDateTime at,
    String actor,
    String actorName,
    AuditAction action,
    String team,
    String detail) {}
