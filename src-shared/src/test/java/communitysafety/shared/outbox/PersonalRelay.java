package communitysafety.shared.outbox;

import communitysafety.shared.mail.MailChannels;
import communitysafety.shared.privacy.BatchKeys;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/** Carries mails to persons as the portal's relay does, for tests of other modules. */
public final class PersonalRelay {

  private static final int ATTEMPTS = 150;

  private final OutboxRelay relay;

  /**
   * @param port of a mail server on this machine
   * @param keys with which the mails were sealed
   */
  public PersonalRelay(int port, BatchKeys keys, Clock clock) {
    relay =
        new OutboxRelay(
            List.of(MailChannels.personal(port, ATTEMPTS, keys)),
            RetrySchedule.of(RetrySchedule.USUAL_ATTEMPTS),
            clock,
            RandomGenerator.getDefault());
  }

  /**
   * @return how many were tried
   */
  public int deliverDue() throws SQLException {
    return relay.deliverDue(() -> true);
  }
}
