package communitysafety.reporting.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.staff.StaffMember;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something that the reporter or a team added to a report: words to the other side, a further
 * incident, a correction. It is written once, sealed with the report's key and padded, and goes
 * with the report. Both sides read it, a team as far as it may read what happened.
 */
@Entity
@Table(schema = "reporting", name = "message")
public class Message {

  /** Who wrote it. */
  public enum Direction {
    FROM_REPORTER,
    FROM_TEAM
  }

  /** What it is. A team writes messages only. */
  public enum Kind {
    MESSAGE,
    /** Something that happened besides: a page of the diary. */
    INCIDENT,
    CORRECTION,
    /** The reporter gave their name; it lies among the parts of the report, not here. */
    IDENTITY_GIVEN,
    /** The reporter asks for the report to be deleted; a person decides. */
    DELETION_ASKED
  }

  private static final Jsonb JSON = JsonbBuilder.create();

  @Id private UUID id;

  private UUID report;

  private OffsetDateTime at;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String team;

  /** A string, since EclipseLink's own converter of UUIDs does not bear a null. */
  @Column(name = "staff_member")
  private String staffMember;

  @Column(name = "staff_name")
  private String staffName;

  private byte[] sealed;

  protected Message() {}

  static Message fromReporter(
      UUID report, OffsetDateTime at, Kind kind, MessageWords words, DataKey key) {
    return written(report, at, Direction.FROM_REPORTER, kind, words, key);
  }

  static Message fromTeam(
      UUID report, OffsetDateTime at, StaffMember writer, MessageWords words, DataKey key) {
    Message message = written(report, at, Direction.FROM_TEAM, Kind.MESSAGE, words, key);
    message.team = writer.team();
    message.staffMember = writer.id().toString();
    message.staffName = writer.displayName();
    return message;
  }

  private static Message written(
      UUID report,
      OffsetDateTime at,
      Direction direction,
      Kind kind,
      MessageWords words,
      DataKey key) {
    Message message = new Message();
    message.id = UuidCreator.getTimeOrderedEpoch();
    message.report = report;
    message.at = at;
    message.direction = direction;
    message.kind = kind;
    byte[] plain = JSON.toJson(words).getBytes(StandardCharsets.UTF_8);
    message.sealed = key.seal(plain, message.context());
    return message;
  }

  Entry open(DataKey key) {
    byte[] plain = key.open(sealed, context());
    return new Entry(
        id,
        at,
        direction,
        kind,
        team,
        staffName,
        JSON.fromJson(new String(plain, StandardCharsets.UTF_8), MessageWords.class));
  }

  /** Binds what is sealed to its place: it opens in no other report and as no other message. */
  private String context() {
    return "MESSAGE:" + report + ":" + id + ":" + direction + ":" + kind;
  }
}
