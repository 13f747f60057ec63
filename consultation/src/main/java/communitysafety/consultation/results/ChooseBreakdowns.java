package communitysafety.consultation.results;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Says by which questions the others are divided. One that is new is counted from the first
 * response on, in the background; one that is not wanted any more is forgotten.
 */
@Dependent
public class ChooseBreakdowns {

  public static final int MOST = 5;

  private static final UUID NOTHING = new UUID(0, 0);

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamConsultations own;
  private final Clock clock;

  @Inject
  ChooseBreakdowns(TeamConsultations own, Clock clock) {
    this.own = own;
    this.clock = clock;
  }

  /**
   * Needs READ_RESPONSES.
   *
   * @param questions names; what is no question with one answer out of a list is passed over
   * @throws TooManyBreakdowns when they are more than {@value #MOST}
   * @throws ResultsNotFound when the team has no such consultation
   */
  @Transactional
  public void choose(StaffMember member, UUID consultation, Set<String> questions) {
    try (Connection connection = database.getConnection()) {
      PublicConsultation found =
          own.open(connection, member, Permission.READ_RESPONSES, consultation);
      List<String> wanted =
          found.survey().questions().stream()
              .filter(each -> Bands.canDivide(each) && questions.contains(each.name()))
              .map(each -> each.name())
              .toList();
      choose(connection, consultation, member.id(), wanted);
    } catch (SQLException e) {
      throw new PersistenceException("Breakdowns could not be chosen", e);
    }
  }

  void choose(Connection connection, UUID consultation, UUID member, List<String> wanted)
      throws SQLException {
    if (wanted.size() > MOST) {
      throw new TooManyBreakdowns();
    }
    CountResponses.lockChoosing(connection, consultation);
    List<String> before = ReadResults.chosen(connection, consultation);
    List<String> dropped = new ArrayList<>(before);
    dropped.removeAll(wanted);
    for (String table : List.of("tally where by_question", "breakdown where question")) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from consultation." + table + " = any(?) and consultation = ?")) {
        delete.setArray(1, connection.createArrayOf("text", dropped.toArray()));
        delete.setObject(2, consultation);
        delete.executeUpdate();
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.breakdown (consultation, question, counted_to, chosen_by,"
                + " chosen_at) values (?, ?, ?, ?, ?) on conflict do nothing")) {
      for (String question : wanted) {
        insert.setObject(1, consultation);
        insert.setString(2, question);
        insert.setObject(3, NOTHING);
        insert.setObject(4, member);
        insert.setObject(5, OffsetDateTime.now(clock));
        insert.executeUpdate();
      }
    }
  }
}
