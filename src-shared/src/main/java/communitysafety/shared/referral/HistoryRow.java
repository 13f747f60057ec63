package communitysafety.shared.referral;

import communitysafety.shared.audit.AuditAction;
import java.time.OffsetDateTime;

/**
 * One line of what happened with a report, as a team may read it.
 *
 * @param actor {@code PUBLIC}, {@code API}, {@code SYSTEM} or {@code STAFF}
 * @param name of the member of staff; null for all others, and for those of other teams
 * @param team name of the team it happened in; null for what no team did
 * @param code of the outcome or of the power, or name of the team it was passed to; null when there
 *     is none
 * @param words a colleague's reason or note; empty when there are none, or when they were written
 *     for another team
 */
public record HistoryRow(
    OffsetDateTime at,
    String actor,
    String name,
    AuditAction action,
    String team,
    String code,
    String words) {}
