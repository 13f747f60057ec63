package communitysafety.consultation.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** Whether people have been to what a course asks them to have been to, in full. */
@Dependent
class Prerequisites {

  private final BookingSeal seal;

  @Inject
  Prerequisites(BookingSeal seal) {
    this.seal = seal;
  }

  /**
   * @throws PrerequisiteMissing when one of them has not
   */
  void check(LockedSession session, List<Person> people) throws SQLException {
    String required =
        Sql.first(
                session.connection(),
                "select requires from consultation.course where id = ?",
                row -> row.getString(1),
                session.standing().course())
            .orElseThrow();
    if (required.isEmpty()) {
      return;
    }
    for (String code : required.split(" ")) {
      for (Person person : people) {
        boolean wasThere =
            Sql.first(
                    session.connection(),
                    "select 1 from consultation.attendee a"
                        + " join consultation.training_session s on s.id = a.session"
                        + " join consultation.course c on c.id = s.course"
                        + " where a.person = ? and a.attendance = 'FULL' and c.code = ? limit 1",
                    row -> true,
                    seal.index(person),
                    code)
                .orElse(false);
        if (!wasThere) {
          throw new PrerequisiteMissing();
        }
      }
    }
  }
}
