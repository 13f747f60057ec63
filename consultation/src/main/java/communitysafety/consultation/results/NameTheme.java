package communitysafety.consultation.results;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
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
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Gives a question a theme that its texts can be sorted by. It is counted like an option, and its
 * name is published with a release of the question.
 */
@Dependent
public class NameTheme {

  /** Characters of a name. */
  public static final int LONGEST = 80;

  /** Themes of one question. */
  public static final int MOST = 50;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamConsultations own;
  private final Clock clock;

  @Inject
  NameTheme(TeamConsultations own, Clock clock) {
    this.own = own;
    this.clock = clock;
  }

  /**
   * Needs READ_RESPONSES. One that is there already is left as it is.
   *
   * @throws ResultsNotFound when the team has no such consultation, or the question is not answered
   *     in own words
   * @throws ThemeNotNamed when the name is blank or longer than {@value #LONGEST} characters, or
   *     there are {@value #MOST} themes
   */
  @Transactional
  public void name(StaffMember member, UUID consultation, String question, String label) {
    try (Connection connection = database.getConnection()) {
      PublicConsultation found =
          own.open(connection, member, Permission.READ_RESPONSES, consultation);
      name(connection, found, member, question, label);
    } catch (SQLException e) {
      throw new PersistenceException("A theme could not be named", e);
    }
  }

  void name(
      Connection connection,
      PublicConsultation found,
      StaffMember member,
      String question,
      String typed)
      throws SQLException {
    found
        .survey()
        .question(question)
        .filter(each -> each.type() == QuestionType.TEXT)
        .orElseThrow(ResultsNotFound::new);
    String label = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    if (label.isEmpty()
        || label.codePointCount(0, label.length()) > LONGEST
        || label.indexOf('\0') >= 0
        || ReadWords.themes(connection, found.id(), question).size() >= MOST) {
      throw new ThemeNotNamed();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.theme (id, consultation, question, label) values (?, ?, ?, ?)"
                + " on conflict (consultation, question, label) do nothing")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, found.id());
      insert.setString(3, question);
      insert.setString(4, label);
      insert.executeUpdate();
    }
    AuditTrail.add(
        AuditEntry.by(member.actor(), AuditAction.WORDS_MODERATED, OffsetDateTime.now(clock))
            .noting(found.slug() + " " + question + " THEME: " + label),
        connection);
  }
}
