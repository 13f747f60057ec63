package communitysafety.shared.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.shared.submission.Reference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * One line of the audit trail: who saw or did what, when.
 *
 * <p>It is written in the transaction of the deed itself, so there is no deed without its line and
 * no line without its deed. From then on nobody changes it: the role the portal serves with may add
 * lines and read those about submissions referred to its team, and that is all. It never holds
 * words of a reporter, nor an address of their network.
 *
 * <pre>{@code
 * trail.add(AuditEntry.by(Actor.PUBLIC, REPORT_RECEIVED, now).about(report.id(), reference));
 * }</pre>
 */
@Entity
@Table(schema = "shared", name = "audit_entry")
public class AuditEntry {

  @Id private UUID id;

  private OffsetDateTime at;

  private String actor;

  @Column(name = "actor_name")
  private String actorName;

  private String team;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  private UUID submission;

  private String reference;

  private String detail;

  protected AuditEntry() {}

  /**
   * The beginning of a line; what it is about is said by the methods below before it is added.
   *
   * @param at when it happened, by the injected clock
   */
  public static AuditEntry by(Actor actor, AuditAction action, OffsetDateTime at) {
    AuditEntry entry = new AuditEntry();
    entry.id = UuidCreator.getTimeOrderedEpoch();
    entry.at = Objects.requireNonNull(at);
    entry.actor = actor.code();
    entry.actorName = actor.name();
    entry.team = actor.team();
    entry.action = Objects.requireNonNull(action);
    return entry;
  }

  /** The submission concerned: teams that have a referral of it will see this line. */
  public AuditEntry about(UUID theSubmission, Reference itsReference) {
    submission = theSubmission;
    reference = itsReference.value();
    return this;
  }

  /** Whose inbox it happened in, where that is not the team of the member of staff. */
  public AuditEntry inTeam(String code) {
    team = code;
    return this;
  }

  /** Codes, or a reason given by staff; never words of a reporter. */
  public AuditEntry noting(String codesOrReason) {
    detail = codesOrReason;
    return this;
  }

  public UUID id() {
    return id;
  }

  public OffsetDateTime at() {
    return at;
  }

  /** {@code PUBLIC}, {@code API}, {@code SYSTEM} or the id of a member of staff. */
  public String actor() {
    return actor;
  }

  /** Display name of the member of staff at the time; null for all others. */
  public String actorName() {
    return actorName;
  }

  /** Whose inbox it happened in; null for what no team did. */
  public String team() {
    return team;
  }

  public AuditAction action() {
    return action;
  }

  /** Null when no submission is concerned, such as at sign-in. */
  public UUID submission() {
    return submission;
  }

  /** The twelve characters of the Reference; null when no submission is concerned. */
  public String reference() {
    return reference;
  }

  /** Null when there is nothing to add. */
  public String detail() {
    return detail;
  }
}
