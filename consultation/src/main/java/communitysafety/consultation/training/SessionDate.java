package communitysafety.consultation.training;

import java.time.Instant;

/**
 * One meeting of a session.
 *
 * @param endsAt after the start
 */
public record SessionDate(Instant startsAt, Instant endsAt) {

  public SessionDate {
    if (!endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException("a meeting ends after it begins");
    }
  }
}
