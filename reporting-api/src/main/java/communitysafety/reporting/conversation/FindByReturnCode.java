package communitysafety.reporting.conversation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Finds the report that a return code leads to, in one look whether there is one or not. */
@Dependent
public class FindByReturnCode {

  private final ReturnCodeRows rows;
  private final Clock clock;

  @Inject
  FindByReturnCode(ReturnCodeRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * @param locator derived from the code
   * @return empty when no report is kept under it, or its time is over; nobody can tell which
   */
  @Transactional
  public Optional<UUID> find(byte[] locator) {
    return rows.find(locator, LocalDate.now(clock.withZone(KeepReturnCode.LONDON)));
  }
}
