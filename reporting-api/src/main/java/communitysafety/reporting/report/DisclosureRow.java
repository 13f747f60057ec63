package communitysafety.reporting.report;

import communitysafety.shared.submission.Reference;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A line of the disclosure register, for staff.
 *
 * @param at UTC, to the microsecond
 * @param staffName display name of who decided it, at the time
 * @param team code of the team it was disclosed to
 * @param level how much of the report the team has been able to read since
 * @param reason in the words of who decided it
 * @param toldReporter whether the reporter may be shown that it was disclosed
 */
public record DisclosureRow(
    UUID id,
    Reference reference,
    OffsetDateTime at,
    String staffName,
    String team,
    ConsentLevel level,
    DisclosurePower power,
    String reason,
    boolean toldReporter) {}
