package communitysafety.reporting.report;

import communitysafety.reporting.incident.Behaviour;
import communitysafety.reporting.incident.Impact;
import communitysafety.reporting.incident.Incident.AntiSocialBehaviour;
import communitysafety.reporting.incident.Occurrence;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.incident.Qualifier;
import communitysafety.reporting.incident.Strand;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.routing.RoutingDecision;
import communitysafety.reporting.routing.RoutingPolicy;
import communitysafety.shared.submission.Reference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An accepted account of an incident, with a Reference. It is written once and never edited; what
 * happens with it afterwards happens to its referrals.
 *
 * <p>This row holds what stays in clear: codes, area, dates. The reporter's words, the exact place
 * and who they are lie beside it in sealed {@link ReportPart}s under the report's own data key, and
 * can be read no longer once that key is destroyed.
 */
@Entity
@Table(schema = "reporting", name = "report")
public class Report {

  @Id private UUID id;

  private String reference;

  @Column(name = "received_at")
  private OffsetDateTime receivedAt;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Subject subject;

  @Column(name = "red_flag")
  private boolean redFlag;

  @Enumerated(EnumType.STRING)
  private Relation relation;

  @Enumerated(EnumType.STRING)
  private Agreement agreement;

  private boolean named;

  private String strands;

  private String behaviours;

  @Enumerated(EnumType.STRING)
  private Qualifier qualifier;

  private String impact;

  @Enumerated(EnumType.STRING)
  private Band band;

  private String matrix;

  @Enumerated(EnumType.STRING)
  @Column(name = "when_precision")
  private Occurrence.Precision precision;

  @Column(name = "happened_from")
  private LocalDate happenedFrom;

  @Column(name = "happened_to")
  private LocalDate happenedTo;

  @Column(name = "place_kind")
  private String placeKind;

  private String area;

  @Column(name = "area_method")
  private String areaMethod;

  @Column(name = "area_confidence")
  private String areaConfidence;

  @Column(name = "rule_set")
  private String ruleSet;

  private String rules;

  @Column(name = "data_key")
  private UUID dataKey;

  protected Report() {}

  static Report received(
      UUID id,
      Reference reference,
      OffsetDateTime receivedAt,
      Submission submission,
      RoutingDecision decision,
      UUID dataKey) {
    Report report = new Report();
    report.id = id;
    report.reference = reference.value();
    report.receivedAt = receivedAt;
    report.channel = submission.channel();
    report.subject = submission.subject();
    report.redFlag = submission.redFlag();
    report.relation = submission.reporter().relation();
    report.agreement = submission.reporter().agreement();
    report.named = submission.reporter().isNamed();
    report.strands = encode(submission.strands());
    report.behaviours =
        encode(
            submission.antiSocialBehaviour().map(AntiSocialBehaviour::behaviours).orElse(Set.of()));
    report.qualifier =
        submission.antiSocialBehaviour().map(AntiSocialBehaviour::qualifier).orElse(null);
    report.impact =
        submission
            .antiSocialBehaviour()
            .map(AntiSocialBehaviour::impact)
            .map(Enum::name)
            .orElse(null);
    report.band = RiskMatrix.band(submission);
    report.matrix = RiskMatrix.VERSION;
    report.precision = submission.occurrence().precision();
    report.happenedFrom = submission.occurrence().from();
    report.happenedTo = submission.occurrence().to();
    report.placeKind = submission.place().kind().name();
    report.area = submission.place().located().area().code();
    report.areaMethod = submission.place().located().method().name();
    report.areaConfidence = submission.place().located().confidence().name();
    report.ruleSet = RoutingPolicy.RULE_SET;
    report.rules = encode(decision.rules());
    report.dataKey = dataKey;
    return report;
  }

  UUID id() {
    return id;
  }

  Reference reference() {
    return new Reference(reference);
  }

  UUID dataKey() {
    return dataKey;
  }

  /** The reporter, who gave no name at first, has given one. */
  void isNamedNow() {
    named = true;
  }

  KnownReport known() {
    return new KnownReport(id, reference(), receivedAt, dataKey, named);
  }

  /**
   * @param consents those in force
   */
  ReportSummary summary(Consents consents) {
    return new ReportSummary(
        id,
        reference(),
        receivedAt,
        channel,
        subject,
        redFlag,
        relation,
        agreement,
        named,
        decode(Strand.class, strands),
        decode(Behaviour.class, behaviours),
        qualifier,
        impact == null ? null : Impact.valueOf(impact),
        band,
        matrix,
        precision,
        happenedFrom,
        happenedTo,
        Place.Kind.valueOf(placeKind),
        area,
        areaMethod,
        areaConfidence,
        consents,
        ruleSet,
        List.of(rules.split(" ")));
  }

  /** Codes separated by one space, in the order of the enum; empty for none. */
  private static String encode(Collection<? extends Enum<?>> values) {
    return values.stream()
        .sorted(Comparator.comparingInt(Enum::ordinal))
        .map(Enum::name)
        .collect(Collectors.joining(" "));
  }

  private static <E extends Enum<E>> Set<E> decode(Class<E> type, String codes) {
    Set<E> values = EnumSet.noneOf(type);
    if (!codes.isEmpty()) {
      for (String code : codes.split(" ")) {
        values.add(Enum.valueOf(type, code));
      }
    }
    return values;
  }
}
