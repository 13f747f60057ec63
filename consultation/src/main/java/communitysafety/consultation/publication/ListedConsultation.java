package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A consultation as lists show it.
 *
 * @param area code of a hub, or {@code COUNTY}
 * @param opensAt null only where a draft has none
 * @param closesAt exclusive; null only where a draft has none
 * @param promiseBy last day of the promise; null only where a draft has none
 */
public record ListedConsultation(
    UUID id,
    String slug,
    Wording title,
    Wording summary,
    String area,
    Set<Topic> topics,
    Audience audience,
    Phase phase,
    Instant opensAt,
    Instant closesAt,
    LocalDate promiseBy) {

  /** Whether what was promised has not been said in time. */
  public boolean isOverdue(LocalDate today) {
    return promiseBy != null
        && (phase == Phase.CLOSED || phase == Phase.RESULTS)
        && today.isAfter(promiseBy);
  }
}
