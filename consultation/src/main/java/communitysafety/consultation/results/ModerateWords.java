package communitysafety.consultation.results;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.ResponseKeys;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Decides what becomes of a text: whether it may be published, as it is or with some of it blacked
 * out. What was written stays, sealed, for the team. A decision can be changed; what was released
 * before stays released.
 */
@Dependent
public class ModerateWords {

  /** Characters of a reason. */
  public static final int LONGEST_REASON = 200;

  private static final Pattern GAP = Pattern.compile("█+|\\[…\\]|\\[\\.\\.\\.\\]");

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamConsultations own;
  private final ResponseKeys keys;
  private final Clock clock;

  @Inject
  ModerateWords(TeamConsultations own, ResponseKeys keys, Clock clock) {
    this.own = own;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What was decided about a text.
   *
   * @param state not UNREAD
   * @param reason why it is withheld or blacked out; passed over when it is let through
   * @param blackedOut what is left of it, with {@code █} or {@code […]} in place of what was taken
   *     away; passed over unless it is blacked out
   */
  public record Decision(WordsState state, String reason, String blackedOut) {}

  /**
   * Needs READ_RESPONSES.
   *
   * @param version of the text that was looked at
   * @throws ResultsNotFound when the team has no such consultation or no such text (any more)
   * @throws ColleagueWasFirst when it was decided or sorted since it was looked at
   * @throws WordsNotPublishable when it is let through or blacked out against its writer's will
   * @throws WordsReasonNeeded when it is withheld or blacked out without a reason
   * @throws WordsChanged when what is left is nothing, all, or not what was written
   */
  @Transactional
  public void decide(
      StaffMember member, UUID consultation, UUID text, int version, Decision decision) {
    try (Connection connection = database.getConnection()) {
      PublicConsultation found =
          own.open(connection, member, Permission.READ_RESPONSES, consultation);
      decide(connection, found, member, text, version, decision);
    } catch (SQLException e) {
      throw new PersistenceException("A decision about words could not be kept", e);
    }
  }

  void decide(
      Connection connection,
      PublicConsultation found,
      StaffMember member,
      UUID text,
      int version,
      Decision decision)
      throws SQLException {
    if (decision.state() == WordsState.UNREAD) {
      throw new IllegalArgumentException("Nothing is unread again");
    }
    boolean published = decision.state() != WordsState.WITHHELD;
    String reason = decision.state() == WordsState.PASSED ? null : reason(decision.reason());
    byte[] blackedOut = null;
    try (PreparedStatement select =
        connection.prepareStatement(
            "select version, may_publish, sealed from consultation.words where consultation = ? and"
                + " id = ? for update")) {
      select.setObject(1, found.id());
      select.setObject(2, text);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new ResultsNotFound();
        }
        if (row.getInt(1) != version) {
          throw new ColleagueWasFirst();
        }
        if (published && !row.getBoolean(2)) {
          throw new WordsNotPublishable();
        }
        if (decision.state() == WordsState.BLACKED_OUT) {
          DataKey key = keys.find(found.id()).orElseThrow(ResultsNotFound::new);
          String written = WordsSeal.open(key, text, row.getBytes(3));
          blackedOut =
              WordsSeal.sealBlackedOut(key, text, onlyTakenAway(written, decision.blackedOut()));
        }
      }
    }
    keep(connection, found.id(), member, text, decision.state(), reason, blackedOut);
    AuditTrail.add(
        AuditEntry.by(member.actor(), AuditAction.WORDS_MODERATED, OffsetDateTime.now(clock))
            .noting(
                found.slug()
                    + " "
                    + text
                    + " "
                    + decision.state()
                    + (reason == null ? "" : ": " + reason)),
        connection);
  }

  private void keep(
      Connection connection,
      UUID consultation,
      StaffMember member,
      UUID text,
      WordsState state,
      String reason,
      byte[] blackedOut)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update consultation.words set state = ?, reason = ?, blacked_out = ?, read_by = ?,"
                + " read_at = ?, version = version + 1 where consultation = ? and id = ?")) {
      update.setString(1, state.name());
      update.setString(2, reason);
      update.setBytes(3, blackedOut);
      update.setObject(4, member.id());
      update.setObject(5, OffsetDateTime.now(clock));
      update.setObject(6, consultation);
      update.setObject(7, text);
      update.executeUpdate();
    }
  }

  private static String reason(String typed) {
    String reason = typed == null ? "" : typed.strip();
    if (reason.isEmpty()
        || reason.codePointCount(0, reason.length()) > LONGEST_REASON
        || reason.indexOf('\0') >= 0) {
      throw new WordsReasonNeeded();
    }
    return reason;
  }

  /** What stands between the gaps must have been written, in that order. */
  static String onlyTakenAway(String written, String typed) {
    String original = written.replace("\r\n", "\n");
    String left = typed == null ? "" : typed.replace("\r\n", "\n").strip();
    if (!GAP.matcher(left).find()) {
      throw new WordsChanged();
    }
    int from = 0;
    boolean anything = false;
    for (String piece : GAP.split(left)) {
      String kept = piece.strip();
      int at = original.indexOf(kept, from);
      if (at < 0) {
        throw new WordsChanged();
      }
      from = at + kept.length();
      anything |= !kept.isEmpty();
    }
    if (!anything) {
      throw new WordsChanged();
    }
    return left;
  }
}
