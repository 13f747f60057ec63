package communitysafety.consultation.release;

import communitysafety.consultation.release.ReleasedResults.Group;
import communitysafety.consultation.release.ReleasedResults.ReleasedQuestion;
import communitysafety.consultation.release.ReleasedResults.ReleasedTable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What has left the house. Everything that the public sees of results is read here. */
@ApplicationScoped
public class Releases {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  /**
   * A release as it was frozen.
   *
   * @param digest SHA-256 of the document, hexadecimal
   */
  public record FrozenRelease(int number, Instant frozenAt, String digest, String document) {

    public ReleasedResults results() {
      return ReleaseJson.read(document);
    }
  }

  /** Newest first; without a bound, for there are as many as officers freeze by hand. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<FrozenRelease> of(UUID consultation) {
    return read(
        "select number, frozen_at, digest, document from consultation.release where consultation ="
            + " ? order by number desc",
        consultation);
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<FrozenRelease> find(UUID consultation, int number) {
    return read(
            "select number, frozen_at, digest, document from consultation.release where"
                + " consultation = ? and number = ?",
            consultation,
            number)
        .stream()
        .findFirst();
  }

  private List<FrozenRelease> read(String sql, Object... parameters) {
    List<FrozenRelease> releases = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          releases.add(
              new FrozenRelease(
                  row.getInt(1),
                  row.getObject(2, OffsetDateTime.class).toInstant(),
                  HexFormat.of().formatHex(row.getBytes(3)),
                  row.getString(4)));
        }
      }
      return releases;
    } catch (SQLException e) {
      throw new PersistenceException("Releases could not be read", e);
    }
  }

  /** Every number of a release by its place, as the attacker's work needs it. */
  public static Map<Cell, Figure> cells(ReleasedResults results) {
    Map<Cell, Figure> cells = new LinkedHashMap<>();
    cells.put(Cell.RESPONSES, results.responses());
    for (ReleasedQuestion question : results.questions()) {
      Cell asked = Cell.of(question.name(), Cell.ASKED);
      Cell answered = Cell.of(question.name(), Cell.ANSWERED);
      cells.put(asked, question.asked());
      cells.put(answered, question.answered());
      question
          .options()
          .forEach(each -> cells.put(Cell.of(question.name(), each.value()), each.count()));
      for (ReleasedTable table : question.tables()) {
        for (Group group : table.groups()) {
          cells.put(asked.in(table.by(), group.value()), group.asked());
          cells.put(answered.in(table.by(), group.value()), group.answered());
          for (int i = 0; i < group.counts().size(); i++) {
            cells.put(
                Cell.of(question.name(), question.options().get(i).value())
                    .in(table.by(), group.value()),
                group.counts().get(i));
          }
        }
      }
    }
    return cells;
  }
}
