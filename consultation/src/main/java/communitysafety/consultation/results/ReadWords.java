package communitysafety.consultation.results;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.ResponseKeys;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Array;
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
import javax.sql.DataSource;

/**
 * Opens what was answered to a question in own words, a page at a time, and writes down who looked.
 * Words of a response that was withdrawn are not shown, even before they are gone.
 */
@Dependent
public class ReadWords {

  public static final int PAGE = 25;

  private static final String OF_THE_QUESTION =
      " from consultation.words w where w.consultation = ? and w.question = ? and exists (select 1"
          + " from consultation.response r where r.id = w.response and r.state <> 'WITHDRAWN')";

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamConsultations own;
  private final ResponseKeys keys;
  private final Clock clock;

  @Inject
  ReadWords(TeamConsultations own, ResponseKeys keys, Clock clock) {
    this.own = own;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Which texts are wanted.
   *
   * @param state null for all
   * @param theme null for all, as is one of another question
   * @param page from 1; one beyond the last is the last
   */
  public record Sought(WordsState state, UUID theme, int page) {}

  /**
   * @param questions of the survey that are answered in own words, in its order
   * @param total how many texts are as sought, on all pages
   * @param page from 1
   * @param pages at least 1
   */
  public record Page(
      PublicConsultation consultation,
      List<Question> questions,
      Question question,
      List<Theme> themes,
      List<Text> texts,
      int total,
      int page,
      int pages) {}

  /**
   * @param given to how many texts
   */
  public record Theme(UUID id, String label, int given) {}

  /**
   * @param language BCP 47 tag of the language it was answered in
   * @param mayPublish whoever wrote it agreed
   * @param reason why it was withheld or blacked out, else empty
   * @param blackedOut what is left of it, else empty
   * @param version to be given back when it is decided
   */
  public record Text(
      UUID id,
      String language,
      boolean mayPublish,
      String words,
      WordsState state,
      String reason,
      String blackedOut,
      List<UUID> themes,
      int version) {}

  /**
   * Needs READ_RESPONSES.
   *
   * @param question name; another than one answered in own words is as if it were the first
   * @throws ResultsNotFound when the team has no such consultation that was published, or nothing
   *     in it is answered in own words
   */
  @Transactional
  public Page read(StaffMember member, UUID consultation, String question, Sought sought) {
    try (Connection connection = database.getConnection()) {
      PublicConsultation found =
          own.open(connection, member, Permission.READ_RESPONSES, consultation);
      return read(connection, found, member, question, sought);
    } catch (SQLException e) {
      throw new PersistenceException("Words could not be read", e);
    }
  }

  Page read(
      Connection connection,
      PublicConsultation found,
      StaffMember member,
      String name,
      Sought asked)
      throws SQLException {
    List<Question> questions =
        found.survey().questions().stream()
            .filter(each -> each.type() == QuestionType.TEXT)
            .toList();
    Question question =
        questions.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .or(() -> questions.stream().findFirst())
            .orElseThrow(ResultsNotFound::new);
    List<Theme> themes = themes(connection, found.id(), question.name());
    Sought sought =
        themes.stream().anyMatch(each -> each.id().equals(asked.theme()))
            ? asked
            : new Sought(asked.state(), null, asked.page());
    int total = count(connection, found.id(), question.name(), sought);
    int pages = Math.max(1, (total + PAGE - 1) / PAGE);
    int page = Math.min(Math.max(1, sought.page()), pages);
    List<Text> texts = texts(connection, found.id(), question.name(), sought, page);
    if (!texts.isEmpty()) {
      AuditTrail.add(
          AuditEntry.by(member.actor(), AuditAction.RESPONSES_VIEWED, OffsetDateTime.now(clock))
              .noting(found.slug() + " " + question.name() + " " + texts.size()),
          connection);
    }
    return new Page(found, questions, question, themes, texts, total, page, pages);
  }

  static List<Theme> themes(Connection connection, UUID consultation, String question)
      throws SQLException {
    List<Theme> themes = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, label, given from consultation.theme where consultation = ? and question ="
                + " ? order by label")) {
      select.setObject(1, consultation);
      select.setString(2, question);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          themes.add(new Theme(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)));
        }
      }
    }
    return themes;
  }

  private static int count(Connection connection, UUID consultation, String question, Sought sought)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select count(*)" + OF_THE_QUESTION + as(sought))) {
      fill(select, consultation, question, sought);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private List<Text> texts(
      Connection connection, UUID consultation, String question, Sought sought, int page)
      throws SQLException {
    List<Text> texts = new ArrayList<>();
    DataKey key = keys.find(consultation).orElse(null);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select w.id, w.language, w.may_publish, w.sealed, w.state, w.reason, w.blacked_out,"
                + " array(select x.theme from consultation.words_theme x where x.words = w.id),"
                + " w.version"
                + OF_THE_QUESTION
                + as(sought)
                // As the index goes, so that a page of many thousand texts is as near as the first.
                + " order by w.state, w.id limit ? offset ?")) {
      int next = fill(select, consultation, question, sought);
      select.setInt(next, PAGE);
      select.setInt(next + 1, (page - 1) * PAGE);
      try (ResultSet row = select.executeQuery()) {
        while (key != null && row.next()) {
          texts.add(text(row, key));
        }
      }
    }
    return texts;
  }

  private static Text text(ResultSet row, DataKey key) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    byte[] blackedOut = row.getBytes(7);
    Array themes = row.getArray(8);
    return new Text(
        id,
        row.getString(2),
        row.getBoolean(3),
        WordsSeal.open(key, id, row.getBytes(4)),
        WordsState.valueOf(row.getString(5)),
        row.getString(6) == null ? "" : row.getString(6),
        blackedOut == null ? "" : WordsSeal.openBlackedOut(key, id, blackedOut),
        Arrays.stream((Object[]) themes.getArray()).map(UUID.class::cast).toList(),
        row.getInt(9));
  }

  private static String as(Sought sought) {
    return (sought.state() == null ? "" : " and w.state = ?")
        + (sought.theme() == null
            ? ""
            : " and exists (select 1 from consultation.words_theme x where x.words = w.id and"
                + " x.theme = ?)");
  }

  /** Gives the number of the next place to fill. */
  private static int fill(
      PreparedStatement select, UUID consultation, String question, Sought sought)
      throws SQLException {
    int next = 1;
    select.setObject(next++, consultation);
    select.setString(next++, question);
    if (sought.state() != null) {
      select.setString(next++, sought.state().name());
    }
    if (sought.theme() != null) {
      select.setObject(next++, sought.theme());
    }
    return next;
  }
}
