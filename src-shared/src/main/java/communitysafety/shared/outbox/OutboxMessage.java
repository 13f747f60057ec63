package communitysafety.shared.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.shared.submission.Reference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * One piece of news for one team, on its way out of the portal.
 *
 * <p>Its life begins in the transaction of the referral it tells of, so neither is without the
 * other. It is {@link MessageState#PENDING} until a channel has taken it and {@link
 * MessageState#DELIVERED} from then on; after too many failures it is {@link MessageState#DEAD}
 * until a member of staff tries again. It may reach the team twice, never not at all. It holds
 * nothing personal: which team, which Reference, what kind of news.
 */
@Entity
@Table(schema = "shared", name = "outbox_message")
public class OutboxMessage {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private MessageKind kind;

  private String recipient;

  private UUID referral;

  private UUID submission;

  private String reference;

  private String subject;

  @Column(name = "red_flag")
  private boolean redFlag;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Enumerated(EnumType.STRING)
  private MessageState state;

  private int attempts;

  @Column(name = "next_attempt_at")
  private OffsetDateTime nextAttemptAt;

  @Column(name = "delivered_at")
  private OffsetDateTime deliveredAt;

  @Column(name = "last_failure")
  private String lastFailure;

  protected OutboxMessage() {}

  /**
   * A new message, due at once.
   *
   * @param recipient code of the team, such as {@code HUB-SELB}
   * @param referral the row in that team's inbox
   * @param submission what the referral is of
   * @param subject code of what the submission is about, as its module names it
   */
  public static OutboxMessage announcing(
      MessageKind kind,
      String recipient,
      UUID referral,
      UUID submission,
      Reference reference,
      String subject,
      boolean redFlag,
      OffsetDateTime at) {
    OutboxMessage message = new OutboxMessage();
    message.id = UuidCreator.getTimeOrderedEpoch();
    message.kind = Objects.requireNonNull(kind);
    message.recipient = Objects.requireNonNull(recipient);
    message.referral = Objects.requireNonNull(referral);
    message.submission = Objects.requireNonNull(submission);
    message.reference = reference.value();
    message.subject = Objects.requireNonNull(subject);
    message.redFlag = redFlag;
    message.createdAt = at;
    message.state = MessageState.PENDING;
    message.nextAttemptAt = at;
    return message;
  }

  /** The message as it stands in a row with all its columns. */
  static OutboxMessage from(ResultSet row) throws SQLException {
    OutboxMessage message = new OutboxMessage();
    message.id = row.getObject("id", UUID.class);
    message.kind = MessageKind.valueOf(row.getString("kind"));
    message.recipient = row.getString("recipient");
    message.referral = row.getObject("referral", UUID.class);
    message.submission = row.getObject("submission", UUID.class);
    message.reference = row.getString("reference");
    message.subject = row.getString("subject");
    message.redFlag = row.getBoolean("red_flag");
    message.createdAt = row.getObject("created_at", OffsetDateTime.class);
    message.state = MessageState.valueOf(row.getString("state"));
    message.attempts = row.getInt("attempts");
    message.nextAttemptAt = row.getObject("next_attempt_at", OffsetDateTime.class);
    message.deliveredAt = row.getObject("delivered_at", OffsetDateTime.class);
    message.lastFailure = row.getString("last_failure");
    return message;
  }

  public UUID id() {
    return id;
  }

  public MessageKind kind() {
    return kind;
  }

  /** Code of the team it is for. */
  public String recipient() {
    return recipient;
  }

  public UUID referral() {
    return referral;
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

  public boolean redFlag() {
    return redFlag;
  }

  public OffsetDateTime createdAt() {
    return createdAt;
  }

  public MessageState state() {
    return state;
  }

  /** How often a relay has taken it up, the running attempt included. */
  public int attempts() {
    return attempts;
  }

  /** When a relay may take it up; in the future also while one is at work on it. */
  public OffsetDateTime nextAttemptAt() {
    return nextAttemptAt;
  }

  /** Null until delivered. */
  public OffsetDateTime deliveredAt() {
    return deliveredAt;
  }

  /** Code of why the last attempt failed; null while none has. */
  public String lastFailure() {
    return lastFailure;
  }
}
