package communitysafety.consultation.results;

import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.release.Counts;
import communitysafety.consultation.release.CrossTable;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The counts as they stand, for the team's own eyes: unprotected, small numbers and all. Takes as
 * long for a hundred thousand responses as for ten.
 */
@Dependent
public class ReadResults {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final TeamConsultations own;

  @Inject
  ReadResults(TeamConsultations own) {
    this.own = own;
  }

  /**
   * @param waiting responses that are not counted yet
   * @param by breakdown that the tables are by; empty for none
   */
  public record Results(
      PublicConsultation consultation,
      int responses,
      boolean waiting,
      List<Breakdown> breakdowns,
      String by,
      List<QuestionResult> questions) {}

  /**
   * @param counted how many responses have been counted by it so far
   */
  public record Breakdown(String question, int counted, boolean complete) {}

  /**
   * @param mean of numbers, else empty
   * @param meanPlaces of a rank, one for each option, else empty
   * @param table null where it is not divided
   */
  public record QuestionResult(
      Question question,
      List<String> options,
      Counts counts,
      Optional<BigDecimal> mean,
      List<BigDecimal> meanPlaces,
      CrossTable table) {}

  /**
   * Needs READ_RESPONSES.
   *
   * @param by a breakdown that was chosen, or empty; another is as if it were empty
   * @throws ResultsNotFound when the team has no such consultation that was published
   */
  @Transactional
  public Results read(StaffMember member, UUID consultation, String by) {
    try (Connection connection = database.getConnection()) {
      PublicConsultation found =
          own.open(connection, member, Permission.READ_RESPONSES, consultation);
      return read(connection, found, by);
    } catch (SQLException e) {
      throw new PersistenceException("Results could not be read", e);
    }
  }

  static Results read(Connection connection, PublicConsultation found, String by)
      throws SQLException {
    Survey survey = found.survey();
    List<String> chosen = chosen(connection, found.id());
    boolean channel = by.equals(Tallies.BY_CHANNEL);
    String asked = channel || chosen.contains(by) ? by : "";
    TallyTable table = TallyTable.read(connection, found.id(), Set.copyOf(withBy(chosen, asked)));
    List<Breakdown> breakdowns = new ArrayList<>();
    for (String each : chosen) {
      int counted = table.counted(each);
      breakdowns.add(new Breakdown(each, counted, counted == table.responses()));
    }
    List<QuestionResult> questions = new ArrayList<>();
    for (Question question : survey.questions()) {
      if (question.type() == QuestionType.NOTE) {
        continue;
      }
      List<String> options = table.options(question, survey.document());
      List<BigDecimal> places = new ArrayList<>();
      if (question.type() == QuestionType.RANK) {
        for (String option : options) {
          table.meanPlace(connection, found.id(), question.name(), option).ifPresent(places::add);
        }
      }
      CrossTable cross = null;
      if (!asked.isEmpty()
          && !asked.equals(question.name())
          && question.type() != QuestionType.TEXT) {
        List<String> groups =
            table.groups(asked, survey.document(), survey.question(asked).orElse(null));
        cross =
            new CrossTable(
                question.name(),
                asked,
                groups,
                groups.stream()
                    .map(group -> table.counts(question, options, asked, group))
                    .toList());
      }
      questions.add(
          new QuestionResult(
              question,
              options,
              table.counts(question, options, "", ""),
              table.mean(question),
              places,
              cross));
    }
    return new Results(
        found, table.responses(), isWaiting(connection, found.id()), breakdowns, asked, questions);
  }

  private static Set<String> withBy(List<String> chosen, String by) {
    Set<String> all = new LinkedHashSet<>(chosen);
    all.add(by);
    return all;
  }

  static List<String> chosen(Connection connection, UUID consultation) throws SQLException {
    List<String> chosen = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select question from consultation.breakdown where consultation = ? order by"
                + " chosen_at, question")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          chosen.add(row.getString(1));
        }
      }
    }
    return chosen;
  }

  static boolean isWaiting(Connection connection, UUID consultation) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select exists (select 1 from consultation.response where consultation = ? and state <>"
                + " 'COUNTED')")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
