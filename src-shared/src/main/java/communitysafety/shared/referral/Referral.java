package communitysafety.shared.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.shared.outbox.MessageKind;
import communitysafety.shared.outbox.OutboxMessage;
import communitysafety.shared.referral.ReferralMoves.Move;
import communitysafety.shared.submission.Reference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One submission placed in one recipient's inbox: the unit staff handle.
 *
 * <p>Its life begins with the submission, in the same transaction, {@link ReferralStatus#AWAITING}.
 * A member of the team accepts it; it ends closed with an outcome, or transferred, whereupon
 * another referral of the same submission begins in the inbox of the other team. It holds nothing
 * personal: the report does, sealed.
 */
@Entity
@Table(schema = "shared", name = "referral")
public class Referral {

  @Id private UUID id;

  private UUID submission;

  private String reference;

  private String subject;

  private String area;

  private String recipient;

  @Enumerated(EnumType.STRING)
  private ReferralRole role;

  @Column(name = "red_flag")
  private boolean redFlag;

  @Column(name = "received_at")
  private OffsetDateTime receivedAt;

  @Column(name = "respond_by")
  private LocalDate respondBy;

  @Enumerated(EnumType.STRING)
  private ReferralStatus status;

  /** A string, since EclipseLink's own converter of UUIDs does not bear a null. */
  @Column(name = "taken_by")
  private String takenBy;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "transferred_to")
  private String transferredTo;

  @Version private int version;

  protected Referral() {}

  /**
   * A new referral in the recipient's inbox.
   *
   * @param subject code of what the submission is about, as its module names it
   * @param area code of the area it happened in
   * @param respondBy last day of the promise made to the reporter, Europe/London
   */
  public static Referral opened(
      UUID submission,
      Reference reference,
      String subject,
      String area,
      String recipient,
      ReferralRole role,
      boolean redFlag,
      OffsetDateTime receivedAt,
      LocalDate respondBy) {
    Referral referral = new Referral();
    referral.id = UuidCreator.getTimeOrderedEpoch();
    referral.submission = submission;
    referral.reference = reference.value();
    referral.subject = subject;
    referral.area = area;
    referral.recipient = recipient;
    referral.role = role;
    referral.redFlag = redFlag;
    referral.receivedAt = receivedAt;
    referral.respondBy = respondBy;
    referral.status = ReferralStatus.AWAITING;
    return referral;
  }

  /** Tells the recipient of it; to be put into the outbox with the referral. */
  public OutboxMessage announcement() {
    return OutboxMessage.announcing(
        MessageKind.REFERRAL_OPENED,
        recipient,
        id,
        submission,
        reference(),
        subject,
        redFlag,
        receivedAt);
  }

  /** A referral as it stands in a row with all its columns. */
  static Referral from(ResultSet row) throws SQLException {
    Referral referral = new Referral();
    referral.id = row.getObject("id", UUID.class);
    referral.submission = row.getObject("submission", UUID.class);
    referral.reference = row.getString("reference");
    referral.subject = row.getString("subject");
    referral.area = row.getString("area");
    referral.recipient = row.getString("recipient");
    referral.role = ReferralRole.valueOf(row.getString("role"));
    referral.redFlag = row.getBoolean("red_flag");
    referral.receivedAt = row.getObject("received_at", OffsetDateTime.class);
    referral.respondBy = row.getObject("respond_by", LocalDate.class);
    referral.status = ReferralStatus.valueOf(row.getString("status"));
    referral.takenBy = row.getString("taken_by");
    referral.outcome =
        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome"));
    referral.transferredTo = row.getString("transferred_to");
    referral.version = row.getInt("version");
    return referral;
  }

  /**
   * A member of the team takes it on.
   *
   * @throws MoveNotAllowed unless it is awaiting
   */
  public void accept(UUID staffMember) {
    move(Move.ACCEPT);
    takenBy = staffMember.toString();
  }

  /**
   * Ends here and begins in the other team's inbox, with the same role and promise.
   *
   * @return the new referral, to be stored
   * @throws MoveNotAllowed when it is over already
   */
  public Referral transfer(String otherTeam) {
    move(Move.TRANSFER);
    transferredTo = otherTeam;
    return opened(
        submission,
        new Reference(reference),
        subject,
        area,
        otherTeam,
        role,
        redFlag,
        receivedAt,
        respondBy);
  }

  /**
   * @throws MoveNotAllowed unless it is accepted
   */
  public void close(Outcome howItEnded) {
    move(Move.CLOSE);
    outcome = howItEnded;
  }

  /**
   * Who asked takes it back, or what they asked for is there no more: nobody has to act.
   *
   * @throws MoveNotAllowed when it is over already
   */
  public void withdraw() {
    move(Move.WITHDRAW);
    outcome = Outcome.NO_FURTHER_ACTION;
  }

  /**
   * That a member of staff does this by hand.
   *
   * @throws MoveNotAllowed when what was referred is decided where it is shown
   */
  void requireByHand(Move move) {
    if (!ReferralMoves.isByHand(subject, move)) {
      throw new MoveNotAllowed(status, move);
    }
  }

  private void move(Move move) {
    status = ReferralMoves.after(status, move).orElseThrow(() -> new MoveNotAllowed(status, move));
  }

  public UUID id() {
    return id;
  }

  public UUID submission() {
    return submission;
  }

  public Reference reference() {
    return new Reference(reference);
  }

  public String subject() {
    return subject;
  }

  public String area() {
    return area;
  }

  public String recipient() {
    return recipient;
  }

  public ReferralRole role() {
    return role;
  }

  public boolean redFlag() {
    return redFlag;
  }

  public OffsetDateTime receivedAt() {
    return receivedAt;
  }

  public LocalDate respondBy() {
    return respondBy;
  }

  public ReferralStatus status() {
    return status;
  }

  /** Who accepted it; null while nobody has. */
  public UUID takenBy() {
    return takenBy == null ? null : UUID.fromString(takenBy);
  }

  /** How it ended; null unless closed. */
  public Outcome outcome() {
    return outcome;
  }

  /** The team it went to; null unless transferred. */
  public String transferredTo() {
    return transferredTo;
  }

  /** Counts its moves; who acts says which one they saw. */
  public int version() {
    return version;
  }
}
