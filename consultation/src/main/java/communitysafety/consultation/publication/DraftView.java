package communitysafety.consultation.publication;

import communitysafety.consultation.survey.SurveyDocument;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A survey as it is being written.
 *
 * @param version to be given back with a change, so that nobody's change is lost
 * @param changedBy display name
 * @param proposedBy who proposes to publish it; null when nobody does
 * @param proposedByName their display name; null when nobody does
 * @param proposedAt null when nobody does
 * @param hasPreview whether a preview link leads to it
 */
public record DraftView(
    UUID consultation,
    SurveyDocument document,
    int version,
    String changedBy,
    OffsetDateTime changedAt,
    UUID proposedBy,
    String proposedByName,
    OffsetDateTime proposedAt,
    boolean hasPreview) {

  public boolean isProposed() {
    return proposedBy != null;
  }
}
