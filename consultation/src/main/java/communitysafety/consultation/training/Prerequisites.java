package communitysafety.consultation.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Whether people have been to what a course asks them to have been to, in full. Whoever types an
 * address is not always who has it, so nobody but the holder of the address, by mail, and the team
 * is told: where somebody has not, or an organisation books, the team decides, and the page says
 * the same to all.
 */
@Dependent
class Prerequisites {

  private final BookingSeal seal;

  @Inject
  Prerequisites(BookingSeal seal) {
    this.seal = seal;
  }

  /**
   * A course that is asked for.
   *
   * @param title of its newest edition; its code where there is no such course any more
   */
  record Required(String code, String title) {}

  /**
   * Whether the team has to decide about a booking that everybody else would just have: somebody
   * who booked for themselves has not been where the course asks, or an organisation books. Whether
   * its people have been there is not said to whoever books for them, not even by how the booking
   * stands.
   */
  boolean leaveItToTheTeam(LockedSession session, BookingDetails details) throws SQLException {
    List<Required> all = of(session.connection(), session.id());
    if (all.isEmpty()) {
      return false;
    }
    return details.organisation().isPresent()
        || !missing(session.connection(), all, details.contact()).isEmpty();
  }

  /** Titles of those that somebody has not been to. */
  List<String> missing(Connection connection, List<Required> all, Person person)
      throws SQLException {
    List<String> missing = new ArrayList<>();
    for (Required each : all) {
      if (!isMet(connection, person, each.code())) {
        missing.add(each.title());
      }
    }
    return missing;
  }

  /**
   * For staff, who may know.
   *
   * @throws PrerequisiteMissing when one of them has not
   */
  void check(LockedSession session, List<Person> people) throws SQLException {
    List<Required> all = of(session.connection(), session.id());
    for (Person person : people) {
      if (!missing(session.connection(), all, person).isEmpty()) {
        throw new PrerequisiteMissing();
      }
    }
  }

  /** What the course of a session asks for; empty when it asks for nothing. */
  List<Required> of(Connection connection, UUID session) throws SQLException {
    return Sql.select(
        connection,
        "select r.code, coalesce((select n.title from consultation.course n"
            + " where n.code = r.code order by n.edition desc limit 1), r.code)"
            + " from consultation.training_session s"
            + " join consultation.course c on c.id = s.course"
            + " cross join lateral regexp_split_to_table(c.requires, ' ') r(code)"
            + " where s.id = ? and r.code <> ''",
        row -> new Required(row.getString(1), row.getString(2)),
        session);
  }

  boolean isMet(Connection connection, Person person, String code) throws SQLException {
    return Sql.first(
            connection,
            "select 1 from consultation.attendee a"
                + " join consultation.training_session s on s.id = a.session"
                + " join consultation.course c on c.id = s.course"
                + " where a.person = ? and a.attendance = 'FULL' and c.code = ? limit 1",
            row -> true,
            seal.index(person),
            code)
        .orElse(false);
  }
}
