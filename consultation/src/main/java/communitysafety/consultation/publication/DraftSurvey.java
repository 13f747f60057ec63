package communitysafety.consultation.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The survey of a consultation as it is being written, and the proposal to publish it. It lives as
 * long as its consultation: after publication an amendment is written here. Any change ends the
 * proposal, so that what the second person publishes is what the first proposed.
 */
@Entity
@Table(schema = "consultation", name = "draft_survey")
class DraftSurvey {

  @Id private UUID consultation;

  private String document;

  /** JSON; null unless it stands as it was uploaded. */
  private String cells;

  @Column(name = "changed_by")
  private UUID changedBy;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  /** A string, since EclipseLink's own converter of UUIDs does not bear a null. */
  @Column(name = "proposed_by")
  private String proposedBy;

  @Column(name = "proposed_at")
  private OffsetDateTime proposedAt;

  @Version private int version;

  protected DraftSurvey() {}

  static DraftSurvey begun(
      UUID consultation, String document, UUID staffMember, OffsetDateTime now) {
    DraftSurvey begun = new DraftSurvey();
    begun.consultation = consultation;
    begun.write(document, staffMember, now);
    return begun;
  }

  void write(String newDocument, UUID staffMember, OffsetDateTime now) {
    document = newDocument;
    cells = null;
    touch(staffMember, now);
  }

  void writeUploaded(String newDocument, String itsCells, UUID staffMember, OffsetDateTime now) {
    write(newDocument, staffMember, now);
    cells = itsCells;
  }

  /** Something beside the survey was changed. */
  void touch(UUID staffMember, OffsetDateTime now) {
    changedBy = staffMember;
    changedAt = now;
    endProposal();
  }

  void propose(UUID staffMember, OffsetDateTime now) {
    proposedBy = staffMember.toString();
    proposedAt = now;
  }

  void endProposal() {
    proposedBy = null;
    proposedAt = null;
  }

  String document() {
    return document;
  }

  /** Null unless it stands as it was uploaded. */
  String cells() {
    return cells;
  }

  /** Null when nobody proposes to publish it. */
  UUID proposedBy() {
    return proposedBy == null ? null : UUID.fromString(proposedBy);
  }

  UUID changedBy() {
    return changedBy;
  }

  OffsetDateTime changedAt() {
    return changedAt;
  }

  OffsetDateTime proposedAt() {
    return proposedAt;
  }

  int version() {
    return version;
  }
}
