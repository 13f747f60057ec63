package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;
import java.sql.SQLException;

/** The person has a place in this session, or waits for one. */
public class AlreadyBooked extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final String UNIQUE_VIOLATION = "23505";

  AlreadyBooked() {
    super(ProblemType.CONFLICT);
  }

  /** When a unique index said so, this; else the exception as it was. */
  static AlreadyBooked orElse(SQLException told) throws SQLException {
    if (UNIQUE_VIOLATION.equals(told.getSQLState())) {
      return new AlreadyBooked();
    }
    throw told;
  }
}
