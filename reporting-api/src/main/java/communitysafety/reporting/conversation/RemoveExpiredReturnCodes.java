package communitysafety.reporting.conversation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Removes return codes whose time is over. They open nothing from that day on anyway. */
@Dependent
public class RemoveExpiredReturnCodes {

  private final ReturnCodeRows rows;
  private final Clock clock;

  @Inject
  RemoveExpiredReturnCodes(ReturnCodeRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * @return how many were removed
   */
  @Transactional
  public int remove() {
    return rows.removeExpired(LocalDate.now(clock.withZone(KeepReturnCode.LONDON)));
  }
}
