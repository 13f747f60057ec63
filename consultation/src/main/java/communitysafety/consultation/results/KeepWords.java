package communitysafety.consultation.results;

import communitysafety.consultation.response.SealedResponse;
import communitysafety.consultation.survey.Answer;
import communitysafety.consultation.survey.Question;
import communitysafety.consultation.survey.QuestionType;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.privacy.DataKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Gives each text of a response a row of its own, to be read and sorted by staff. */
final class KeepWords implements AutoCloseable {

  private final UUID consultation;
  private final DataKey key;
  private final PreparedStatement insert;
  private boolean waiting;

  KeepWords(Connection connection, UUID consultation, DataKey key) throws SQLException {
    this.consultation = consultation;
    this.key = key;
    insert =
        connection.prepareStatement(
            "insert into consultation.words (id, consultation, question, response, language,"
                + " may_publish, sealed, state) values (?, ?, ?, ?, ?, ?, ?, 'UNREAD')");
  }

  void keep(Survey survey, UUID response, SealedResponse content) throws SQLException {
    for (Question question : survey.questions()) {
      if (question.type() == QuestionType.TEXT
          && content.answers().to(question.name()).orElse(null) instanceof Answer.Text text) {
        UUID id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setObject(2, consultation);
        insert.setString(3, question.name());
        insert.setObject(4, response);
        insert.setString(5, content.language());
        insert.setBoolean(6, content.mayPublishWords());
        insert.setBytes(7, WordsSeal.seal(key, id, text.text()));
        insert.addBatch();
        waiting = true;
      }
    }
  }

  void store() throws SQLException {
    if (waiting) {
      insert.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
