package communitysafety.reporting.report;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.reporting.incident.FurtherIncident;
import communitysafety.reporting.incident.Incident.HateCrime;
import communitysafety.reporting.incident.Place;
import communitysafety.reporting.routing.Assignment;
import communitysafety.reporting.routing.RoutingDecision;
import communitysafety.reporting.routing.RoutingFacts;
import communitysafety.reporting.routing.RoutingPolicy;
import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.outbox.Outbox;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.privacy.PersonalText;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.referral.ReferralRole;
import communitysafety.shared.submission.Reference;
import communitysafety.shared.submission.References;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accepts a report from the public and refers it to everyone who must act on it.
 *
 * <p>The report, its sealed parts, a referral and a message for each recipient and the audit entry
 * are one transaction: what was accepted is in an inbox, whatever happens to mail afterwards.
 */
@Dependent
public class SubmitReport {

  @PersistenceContext EntityManager entities;

  private final DataKeys dataKeys;
  private final References references;
  private final Promises promises;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Event<ReportReceived> received;
  private final Clock clock;

  @Inject
  SubmitReport(
      DataKeys dataKeys,
      References references,
      Promises promises,
      Outbox outbox,
      AuditTrail audit,
      Event<ReportReceived> received,
      Clock clock) {
    this.dataKeys = dataKeys;
    this.references = references;
    this.promises = promises;
    this.outbox = outbox;
    this.audit = audit;
    this.received = received;
    this.clock = clock;
  }

  /**
   * @return what the reporter is told; the report is safe when the surrounding transaction has
   *     committed
   * @throws OutsideOurArea when nobody here can act on it and the reporter did not ask us to pass
   *     it on
   */
  @Transactional
  public ReportReceipt submit(Submission submission) {
    OffsetDateTime receivedAt = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    RoutingDecision decision = RoutingPolicy.decide(facts(submission));
    if (decision.assignments().isEmpty()) {
      throw new OutsideOurArea();
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Reference reference = references.next();
    DataKey key = dataKeys.create();
    entities.persist(Report.received(id, reference, receivedAt, submission, decision, key.id()));
    seal(submission, id, key);
    entities.persist(
        ConsentChange.first(id, receivedAt, submission.channel(), submission.consents()));
    Band band = RiskMatrix.band(submission);
    List<NextStep> nextSteps = new ArrayList<>();
    for (Assignment assignment : decision.assignments()) {
      LocalDate by = promises.firstContact(assignment.recipient().kind(), band, receivedAt);
      Referral referral =
          Referral.opened(
              id,
              reference,
              submission.subject().name(),
              submission.place().located().area().code(),
              assignment.recipient().team(),
              assignment.role(),
              submission.redFlag(),
              receivedAt,
              by);
      entities.persist(referral);
      outbox.enqueue(referral.announcement());
      if (assignment.role() == ReferralRole.OWNER) {
        nextSteps.add(
            new NextStep(first(assignment, submission), assignment.recipient().team(), by));
      }
    }
    audit.add(
        AuditEntry.by(actor(submission), AuditAction.REPORT_RECEIVED, receivedAt)
            .about(id, reference)
            .noting(whereItWent(decision)));
    received.fire(new ReportReceived(submission.subject(), submission.channel()));
    nextSteps.sort(Comparator.comparing(NextStep::by));
    later(nextSteps, promises.update(receivedAt)).ifPresent(nextSteps::add);
    return new ReportReceipt(id, reference, receivedAt, submission.reporter().isNamed(), nextSteps);
  }

  /** What a team that is to act can promise for the beginning, by what it may know. */
  private static NextStep.Kind first(Assignment assignment, Submission submission) {
    ConsentLevel level = submission.consents().of(assignment.recipient().kind());
    if (level.allows(ConsentLevel.CONTACT_ME) && submission.reporter().isReachable()) {
      return NextStep.Kind.FIRST_CONTACT;
    }
    return level.allows(ConsentLevel.WHAT_HAPPENED) ? NextStep.Kind.READ : NextStep.Kind.COUNTED;
  }

  /** The promise that follows, by a team that can do most; none where all may only count. */
  private static Optional<NextStep> later(List<NextStep> first, LocalDate by) {
    return first.stream()
        .filter(step -> step.kind() != NextStep.Kind.COUNTED)
        .min(Comparator.comparing(NextStep::kind))
        .map(
            step ->
                new NextStep(
                    step.kind() == NextStep.Kind.FIRST_CONTACT
                        ? NextStep.Kind.UPDATE
                        : NextStep.Kind.LOOK_AGAIN,
                    step.team(),
                    by));
  }

  /** Of the first incident, then of each further one: they differ by the place alone. */
  private static List<RoutingFacts> facts(Submission submission) {
    return Stream.concat(
            Stream.of(submission.place()),
            submission.further().stream().map(FurtherIncident::place))
        .map(place -> facts(submission, place))
        .toList();
  }

  private static RoutingFacts facts(Submission submission, Place place) {
    return new RoutingFacts(
        submission.redFlag(),
        submission.subject(),
        submission.strands(),
        place.located(),
        place.kind() == Place.Kind.ONLINE,
        submission.toTriageIfOutside());
  }

  private void seal(Submission submission, UUID report, DataKey key) {
    AccountPart account =
        new AccountPart(
            submission.account().value(),
            text(submission.hateCrime().map(HateCrime::somethingElse).orElse(null)),
            text(submission.occurrence().inTheirWords()),
            text(submission.place().words()));
    seal(account, ReportPart.Part.ACCOUNT, submission, report, key);
    seal(DetailsPart.of(submission), ReportPart.Part.DETAILS, submission, report, key);
    submission
        .reporter()
        .identity()
        .fold(
            named -> {
              IdentityPart identity =
                  new IdentityPart(named.name().value(), submission.reporter().workplace());
              seal(identity, ReportPart.Part.IDENTITY, submission, report, key);
              seal(contact(named.contact()), ReportPart.Part.CONTACT, submission, report, key);
              return null;
            },
            () -> null);
  }

  private void seal(
      Object content, ReportPart.Part part, Submission submission, UUID report, DataKey key) {
    entities.persist(ReportPart.sealing(content, part, report, submission.consents(), key));
  }

  static ContactPart contact(Contact contact) {
    return new ContactPart(
        text(contact.email()), text(contact.phone()), contact.prefers(), contact.safely());
  }

  private static Actor actor(Submission submission) {
    return submission.channel() == Channel.API ? Actor.API : Actor.PUBLIC;
  }

  private static String text(PersonalText personal) {
    return personal == null ? null : personal.value();
  }

  private static String whereItWent(RoutingDecision decision) {
    return decision.assignments().stream()
        .map(a -> a.recipient().team() + " " + a.role())
        .collect(Collectors.joining(", "));
  }
}
