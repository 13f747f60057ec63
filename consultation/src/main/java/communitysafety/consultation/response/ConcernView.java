package communitysafety.consultation.response;

import communitysafety.consultation.response.RaiseConcern.Told;
import communitysafety.shared.submission.Reference;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A concern as a team with a referral of it reads it.
 *
 * @param slug of the consultation in which it was written
 * @param language BCP 47 tag of the language it was written in
 * @param told never empty
 */
public record ConcernView(
    UUID id,
    Reference reference,
    OffsetDateTime receivedAt,
    String slug,
    String language,
    List<Told> told) {

  /** Never the words. */
  @Override
  public String toString() {
    return "ConcernView[" + reference + "]";
  }
}
