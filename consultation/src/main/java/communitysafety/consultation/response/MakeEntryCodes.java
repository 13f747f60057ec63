package communitysafety.consultation.response;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Makes codes to take part with. This is the one moment at which they can be read: the database
 * gets their indexes, and whoever asked gets them to be printed.
 */
@Dependent
public class MakeEntryCodes {

  /** So many at once. */
  public static final int MOST = 5_000;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamScope scope;
  private final EntryKeys entryKeys;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  MakeEntryCodes(TeamScope scope, EntryKeys entryKeys, AuditTrail audit, Clock clock) {
    this.scope = scope;
    this.entryKeys = entryKeys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Needs WRITE_CONSULTATIONS.
   *
   * @param number 1 to {@value #MOST}
   * @param channel that a response counts for which comes by the web with one of these codes, such
   *     as {@code EVENT} for cards handed out on a Day of Action; not kept in an anonymous
   *     consultation, where few cards of one kind would make a small crowd
   * @throws NoCodesWanted unless it is a consultation of the person's team, published with codes,
   *     and not over
   */
  @Transactional
  public List<EntryCode> make(StaffMember member, UUID consultation, int number, Channel channel) {
    List<EntryCode> codes = draw(member, consultation, number);
    keep(member, consultation, codes, channel);
    return codes;
  }

  /**
   * Draws codes that are none yet: whoever goes on calls {@link #keep}. Refuses as {@link #make}
   * does.
   */
  @Transactional
  public List<EntryCode> draw(StaffMember member, UUID consultation, int number) {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("at least one, and at most " + MOST);
    }
    inScope(member, consultation, (connection, wanted) -> {});
    return Stream.generate(EntryCode::random).limit(number).toList();
  }

  /**
   * Makes codes of what was drawn; what was made of it before stays as it is.
   *
   * @throws NoCodesWanted as {@link #make} does
   */
  @Transactional
  public void keep(StaffMember member, UUID consultation, List<EntryCode> codes, Channel channel) {
    inScope(
        member,
        consultation,
        (connection, wanted) -> {
          int made = keep(connection, consultation, codes, wanted.anonymous ? null : channel);
          if (made > 0) {
            audit.add(
                AuditEntry.by(
                        member.actor(), AuditAction.ENTRY_CODES_MADE, OffsetDateTime.now(clock))
                    .noting(wanted.slug + " " + made));
          }
        });
  }

  private void inScope(StaffMember member, UUID consultation, Making making) {
    member.requires(Permission.WRITE_CONSULTATIONS);
    scope.enter(member);
    try (Connection connection = database.getConnection()) {
      ConsultationScope.enter(connection, consultation);
      making.of(connection, wanted(connection, member.team(), consultation));
    } catch (SQLException e) {
      throw new PersistenceException("Codes could not be stored", e);
    }
  }

  /** Held so that it is not closed meanwhile, which would leave these codes behind. */
  private static Wanted wanted(Connection connection, String team, UUID consultation)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select slug, anonymous from consultation.consultation"
                + " where id = ? and team = ? and audience = 'CODES' and state = 'PUBLISHED'"
                + " for share")) {
      select.setObject(1, consultation);
      select.setString(2, team);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new NoCodesWanted();
        }
        return new Wanted(row.getString(1), row.getBoolean(2));
      }
    }
  }

  /** In the order of their indexes, so that the place on the disk is not the place in the print. */
  private int keep(Connection connection, UUID consultation, List<EntryCode> codes, Channel channel)
      throws SQLException {
    DataKey key = entryKeys.findOrCreate(connection, consultation);
    List<byte[]> indexes = new ArrayList<>();
    codes.forEach(code -> indexes.add(EntryKeys.index(key, code)));
    indexes.sort(Arrays::compareUnsigned);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.entry_code (consultation, code, state, channel)"
                + " select ?, index, 'UNUSED', ? from unnest(?::bytea[]) index"
                + " on conflict do nothing")) {
      insert.setObject(1, consultation);
      insert.setString(2, channel == null ? null : channel.name());
      insert.setArray(3, connection.createArrayOf("bytea", indexes.toArray(new byte[0][])));
      return insert.executeUpdate();
    }
  }

  @FunctionalInterface
  private interface Making {
    void of(Connection connection, Wanted wanted) throws SQLException;
  }

  private record Wanted(String slug, boolean anonymous) {}
}
