package communitysafety.reporting.report;

import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.shared.submission.Reference;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What of a report stays in clear and every team with a referral of it may read: codes, area and
 * dates; no words and no names.
 *
 * @param receivedAt UTC, to the microsecond
 * @param agreement null unless the report is for somebody else
 * @param qualifier null when not said, or where there is no anti-social behaviour
 * @param impact null when not said
 * @param band how soon it asks for an answer; null in reports from before bands were kept
 * @param matrix version of the {@link RiskMatrix} that found the band; null with it
 * @param happenedFrom see {@link Occurrence}; null unless exact or a period
 * @param happenedTo null unless a period
 * @param area code of the area, such as {@code HUB-SELB}, {@code YORK}, {@code UNKNOWN}
 * @param consents what the reporter lets each recipient know, as it is in force
 * @param rules names of the routing rules that fired, of the rule set named beside them
 */
public record ReportSummary(
    UUID id,
    Reference reference,
    OffsetDateTime receivedAt,
    Channel channel,
    Subject subject,
    boolean redFlag,
    Relation relation,
    Agreement agreement,
    boolean named,
    Set<Strand> strands,
    Set<Behaviour> behaviours,
    Qualifier qualifier,
    Impact impact,
    Band band,
    String matrix,
    Occurrence.Precision precision,
    LocalDate happenedFrom,
    LocalDate happenedTo,
    Place.Kind placeKind,
    String area,
    String areaMethod,
    String areaConfidence,
    Consents consents,
    String ruleSet,
    List<String> rules) {}
