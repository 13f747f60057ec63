package communitysafety.reporting.report;

import java.time.OffsetDateTime;

/**
 * What a reporter is told of a disclosure: that it was made, to whom and by which power; not who
 * decided it, nor the reason given, which may speak of others.
 *
 * @param team code of the team it was disclosed to
 */
public record ToldDisclosure(
    OffsetDateTime at, String team, ConsentLevel level, DisclosurePower power) {}
