package communitysafety.consultation.response;

import communitysafety.consultation.survey.Answers;
import communitysafety.consultation.survey.ConditionRefused;
import communitysafety.consultation.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How many of which group are wanted: which of these numbers a response would take a place of. */
@ApplicationScoped
class Quotas {

  private static final System.Logger LOG = System.getLogger(Quotas.class.getName());
  private static final int MOST_KEPT = 500;

  /** Compiled once for each version of a survey. */
  private final Map<Key, Survey.Condition> compiled = new ConcurrentHashMap<>();

  /**
   * @return in the order of their ids, in which they are taken too: no two senders wait for each
   *     other
   */
  List<Quota> heldBy(Answers answers, Connection connection, UUID consultation, Survey survey)
      throws SQLException {
    List<Quota> held = new ArrayList<>();
    for (Quota quota : of(connection, consultation)) {
      if (quota.condition().isBlank() || holds(quota, answers, survey)) {
        held.add(quota);
      }
    }
    return held;
  }

  private static List<Quota> of(Connection connection, UUID consultation) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, condition, wanted, taken from consultation.quota"
                + " where consultation = ? order by id")) {
      select.setObject(1, consultation);
      List<Quota> quotas = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          quotas.add(
              new Quota(
                  row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getInt(4)));
        }
      }
      return quotas;
    }
  }

  private boolean holds(Quota quota, Answers answers, Survey survey) {
    if (compiled.size() > MOST_KEPT) {
      compiled.clear();
    }
    return compiled
        .computeIfAbsent(new Key(survey, quota.condition()), Quotas::compile)
        .holds(answers);
  }

  /** One that a later version of the survey makes meaningless counts nobody any more. */
  private static Survey.Condition compile(Key key) {
    try {
      return key.survey.condition(key.condition);
    } catch (ConditionRefused e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A quota asks for what the survey does not: {0}",
          e.finding().kind());
      return answers -> false;
    }
  }

  /**
   * @param condition over the answers; empty for everybody
   */
  record Quota(UUID id, String condition, int wanted, int taken) {}

  /** Surveys are compiled once for each version, so that one is only equal to itself. */
  private record Key(Survey survey, String condition) {}
}
