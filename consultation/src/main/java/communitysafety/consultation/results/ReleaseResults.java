package communitysafety.consultation.results;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.release.Cell;
import communitysafety.consultation.release.CrossTable;
import communitysafety.consultation.release.DisclosureControl;
import communitysafety.consultation.release.Distribution;
import communitysafety.consultation.release.EarlierRelease;
import communitysafety.consultation.release.ProtectedFigures;
import communitysafety.consultation.release.ReleaseJson;
import communitysafety.consultation.release.ReleasedResults;
import communitysafety.consultation.release.ReleasedResults.Group;
import communitysafety.consultation.release.ReleasedResults.Option;
import communitysafety.consultation.release.ReleasedResults.ReleasedQuestion;
import communitysafety.consultation.release.ReleasedResults.ReleasedTable;
import communitysafety.consultation.release.Releases;
import communitysafety.consultation.release.TrueFigures;
import communitysafety.consultation.response.ResponseKeys;
import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.ChoiceList;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Survey;
import communitysafety.consultation.survey.Wording;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Lets results leave the house: what the officer chose, protected, as it is now, for good. What is
 * previewed is made in the same way, and is frozen only when the officer says so.
 */
@Dependent
public class ReleaseResults {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamConsultations own;
  private final ResponseKeys keys;
  private final FiguresInWork inWork;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  ReleaseResults(
      TeamConsultations own,
      ResponseKeys keys,
      FiguresInWork inWork,
      AuditTrail trail,
      Clock clock) {
    this.own = own;
    this.keys = keys;
    this.inWork = inWork;
    this.trail = trail;
    this.clock = clock;
  }

  /** What there is to protect, and all that left the house before. */
  private record Found(TrueFigures truth, List<EarlierRelease> earlier) {}

  /**
   * How far a preview is.
   *
   * @param results what the public would read; null while it is being worked out
   */
  public record Preview(FiguresInWork.Work work, ReleasedResults results) {}

  /**
   * What the public would read: worked out beside the requests, since it can take long, so that who
   * asks looks again. Needs RELEASE_RESULTS.
   *
   * @throws ResultsNotFound when the team has no such consultation
   * @throws NotCountedYet while responses wait to be counted
   * @throws TooFewMore when there are not {@value TrueFigures#STEP} more than last time
   */
  @Transactional
  public Preview preview(StaffMember member, UUID consultation, Wanted wanted) {
    try (Connection connection = database.getConnection()) {
      return preview(
          connection,
          own.open(connection, member, Permission.RELEASE_RESULTS, consultation),
          wanted);
    } catch (SQLException e) {
      throw new PersistenceException("A release could not be prepared", e);
    }
  }

  Preview preview(Connection connection, PublicConsultation found, Wanted wanted)
      throws SQLException {
    Found counts = find(connection, found, wanted);
    FiguresInWork.Work work = inWork.on(counts.truth(), counts.earlier());
    Optional<ProtectedFigures> figures = work.figures();
    return new Preview(
        work, figures.isEmpty() ? null : results(connection, found, wanted, figures.get()));
  }

  /**
   * Freezes it; what was not previewed is worked out while the caller waits. Needs RELEASE_RESULTS.
   *
   * @return its number
   * @throws ResultsNotFound when the team has no such consultation
   * @throws NotCountedYet while responses wait to be counted
   * @throws TooFewMore when there are not {@value TrueFigures#STEP} more than last time; also for
   *     the second of two who release at once
   */
  @Transactional
  public int release(StaffMember member, UUID consultation, Wanted wanted) {
    try (Connection connection = database.getConnection()) {
      PublicConsultation found =
          own.open(connection, member, Permission.RELEASE_RESULTS, consultation);
      int number = release(connection, found, member.id(), wanted);
      trail.add(
          AuditEntry.by(member.actor(), AuditAction.RESULTS_RELEASED, OffsetDateTime.now(clock))
              .noting(found.slug() + " " + number));
      return number;
    } catch (SQLException e) {
      throw new PersistenceException("Results could not be released", e);
    }
  }

  int release(Connection connection, PublicConsultation found, UUID member, Wanted wanted)
      throws SQLException {
    // Nobody counts and nobody else releases meanwhile.
    CountResponses.lockChoosing(connection, found.id());
    Found counts = find(connection, found, wanted);
    ProtectedFigures figures =
        inWork
            .known(counts.truth(), counts.earlier())
            .orElseGet(() -> DisclosureControl.protect(counts.truth(), counts.earlier()));
    int number = EarlierRelease.next(counts.earlier());
    String document = ReleaseJson.write(results(connection, found, wanted, figures)).toString();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.release (consultation, number, document, digest, frozen_at,"
                + " frozen_by) values (?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, found.id());
      insert.setInt(2, number);
      insert.setString(3, document);
      insert.setBytes(4, digest(document));
      insert.setObject(5, OffsetDateTime.now(clock));
      insert.setObject(6, member);
      insert.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.release_basis (consultation, number, responses, figures)"
                + " values (?, ?, ?, ?)")) {
      insert.setObject(1, found.id());
      insert.setInt(2, number);
      insert.setInt(3, figures.truth().responses());
      insert.setString(4, ReleaseJson.write(figures.truth()).toString());
      insert.executeUpdate();
    }
    return number;
  }

  private static byte[] digest(String document) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  private static Found find(Connection connection, PublicConsultation found, Wanted wanted)
      throws SQLException {
    if (ReadResults.isWaiting(connection, found.id())) {
      throw new NotCountedYet();
    }
    Set<String> by = new HashSet<>();
    wanted.tables().forEach(each -> by.add(each.by()));
    Survey survey = found.survey();
    TallyTable table = TallyTable.read(connection, found.id(), by);
    for (String each : by) {
      if (table.counted(each) != table.responses()) {
        throw new NotCountedYet();
      }
    }
    TrueFigures truth = table.figures(wanted, survey.document(), survey.questions());
    List<EarlierRelease> earlier = earlier(connection, found.id());
    int last = earlier.isEmpty() ? 0 : earlier.get(earlier.size() - 1).truth().responses();
    if (truth.responses() - last < TrueFigures.STEP) {
      throw new TooFewMore();
    }
    return new Found(truth, earlier);
  }

  private ReleasedResults results(
      Connection connection, PublicConsultation found, Wanted wanted, ProtectedFigures figures)
      throws SQLException {
    Map<String, List<String>> words =
        wanted.words() ? words(connection, found, wanted.questions()) : Map.of();
    return results(found.survey(), found.particulars().title(), figures, words);
  }

  private static List<EarlierRelease> earlier(Connection connection, UUID consultation)
      throws SQLException {
    List<EarlierRelease> earlier = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select b.number, b.figures, r.document from consultation.release_basis b join"
                + " consultation.release r on r.consultation = b.consultation and r.number ="
                + " b.number where b.consultation = ? order by b.number")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          earlier.add(
              new EarlierRelease(
                  row.getInt(1),
                  ReleaseJson.readTrue(row.getString(2)),
                  Releases.cells(ReleaseJson.read(row.getString(3)))));
        }
      }
    }
    return earlier;
  }

  /** Only what somebody read and let through, and whose writer agreed. */
  private Map<String, List<String>> words(
      Connection connection, PublicConsultation found, List<String> questions) throws SQLException {
    Map<String, List<String>> words = new LinkedHashMap<>();
    Optional<DataKey> key = keys.find(found.id());
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, question, state, sealed, blacked_out from consultation.words where"
                + " consultation = ? and question = any(?) and may_publish and state in ('PASSED',"
                + " 'BLACKED_OUT') order by md5(id::text)")) {
      select.setObject(1, found.id());
      select.setArray(2, connection.createArrayOf("text", questions.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          words
              .computeIfAbsent(row.getString(2), each -> new ArrayList<>())
              .add(
                  row.getString(3).equals("PASSED")
                      ? WordsSeal.open(key.orElseThrow(), id, row.getBytes(4))
                      : WordsSeal.openBlackedOut(key.orElseThrow(), id, row.getBytes(5)));
        }
      }
    }
    return words;
  }

  static ReleasedResults results(
      Survey survey, Wording title, ProtectedFigures figures, Map<String, List<String>> words) {
    List<ReleasedQuestion> questions = new ArrayList<>();
    for (Distribution each : figures.truth().questions()) {
      Question question = survey.question(each.question()).orElseThrow();
      List<Option> options = new ArrayList<>();
      for (String option : each.options()) {
        options.add(
            new Option(
                option,
                label(survey, question, option),
                figures.at(Cell.of(question.name(), option))));
      }
      List<ReleasedTable> tables = new ArrayList<>();
      for (CrossTable table : figures.truth().tables()) {
        if (table.question().equals(question.name())) {
          tables.add(table(survey, figures, each, table));
        }
      }
      questions.add(
          new ReleasedQuestion(
              question.name(),
              question.type(),
              said(survey, question.label()),
              each.exclusive(),
              figures.at(Cell.of(question.name(), Cell.ASKED)),
              figures.at(Cell.of(question.name(), Cell.ANSWERED)),
              options,
              tables,
              words.getOrDefault(question.name(), List.of())));
    }
    return new ReleasedResults(
        title, figures.at(new Cell("", "", "", Cell.ASKED)), questions, figures.leftOut());
  }

  private static ReleasedTable table(
      Survey survey, ProtectedFigures figures, Distribution rows, CrossTable table) {
    Question by = survey.question(table.by()).orElseThrow();
    List<Group> groups = new ArrayList<>();
    for (String group : table.groups()) {
      groups.add(
          new Group(
              group,
              group.isEmpty() ? Wording.NONE : label(survey, by, group),
              figures.at(Cell.of(rows.question(), Cell.ASKED).in(table.by(), group)),
              figures.at(Cell.of(rows.question(), Cell.ANSWERED).in(table.by(), group)),
              rows.options().stream()
                  .map(option -> figures.at(Cell.of(rows.question(), option).in(table.by(), group)))
                  .toList()));
    }
    return new ReleasedTable(table.by(), said(survey, by.label()), groups);
  }

  private static Wording label(Survey survey, Question question, String option) {
    if (!question.type().hasChoices()) {
      return question.type() == QuestionType.TEXT
          ? Wording.of(survey.document().defaultLanguage(), option)
          : Wording.NONE;
    }
    ChoiceList list = survey.document().lists().get(question.choiceList());
    return list.choices().stream()
        .filter(choice -> choice.value().equals(option))
        .findFirst()
        .map(choice -> said(survey, choice.label()))
        .orElse(Wording.NONE);
  }

  /** Without anybody's answers in the place of what is piped. */
  private static Wording said(Survey survey, Wording wording) {
    Map<String, String> texts = new LinkedHashMap<>();
    wording
        .byLanguage()
        .keySet()
        .forEach(language -> texts.put(language, survey.say(wording, Answers.NONE, language)));
    return new Wording(texts);
  }
}
