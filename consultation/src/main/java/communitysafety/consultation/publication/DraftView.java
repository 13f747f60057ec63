package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import java.time.OffsetDateTime;
import java.util.Map;
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
 * @param cells where what there was to say of it stands in the workbook; empty when it was not
 *     uploaded, or was changed since
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
    boolean hasPreview,
    Map<Spot, Cell> cells) {

  public DraftView {
    cells = Map.copyOf(cells);
  }

  public boolean isProposed() {
    return proposedBy != null;
  }
}
