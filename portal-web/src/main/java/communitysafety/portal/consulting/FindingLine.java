package communitysafety.portal.consulting;

import communitysafety.consultation.survey.Finding;
import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.workbook.Cells;
import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import communitysafety.consultation.survey.workbook.WorkbookReader.Refusal;
import communitysafety.portal.staff.StaffWords;
import java.util.Map;

/**
 * One thing to be told about a survey.
 *
 * @param where the place in the survey, or the cell of the workbook; may be empty
 * @param refused whether it stands in the way
 */
public record FindingLine(String where, String what, boolean refused) {

  /** Of a survey that is written in the portal. */
  static FindingLine of(Finding finding, StaffWords words) {
    return of(finding, where(finding.spot()), words);
  }

  /**
   * Of a draft.
   *
   * @param cells where it stands in the workbook that the draft was uploaded in; it need not
   */
  static FindingLine of(Finding finding, Map<Spot, Cell> cells, StaffWords words) {
    Cell cell = cells.get(finding.spot());
    return cell == null ? of(finding, words) : of(finding, where(cell, words), words);
  }

  /** Of a survey that was read from a workbook. */
  static FindingLine of(Finding finding, Cells cells, StaffWords words) {
    return of(finding, where(cells.get(finding.spot()), words), words);
  }

  private static FindingLine of(Finding finding, String where, StaffWords words) {
    return new FindingLine(
        where,
        words.say("staff.survey.finding." + finding.kind(), finding.arguments().toArray()),
        finding.kind().isRefused());
  }

  static FindingLine of(Refusal refusal, StaffWords words) {
    return new FindingLine(
        refusal.cell() == null ? "" : where(refusal.cell(), words),
        words.say("staff.survey.refusal." + refusal.kind(), refusal.arguments().toArray()),
        true);
  }

  private static String where(Cell cell, StaffWords words) {
    if (cell.row() == 0) {
      return words.say("staff.consultation.cell.sheet", cell.sheet());
    }
    return cell.column().isEmpty()
        ? words.say("staff.consultation.cell.row", cell.sheet(), Integer.toString(cell.row()))
        : words.say(
            "staff.consultation.cell", cell.sheet(), Integer.toString(cell.row()), cell.column());
  }

  private static String where(Spot spot) {
    StringBuilder where = new StringBuilder(spot.name());
    if (!spot.choice().isEmpty()) {
      where.append(" › ").append(spot.choice());
    }
    where.append(where.length() == 0 ? "" : " › ").append(spot.part().columnName());
    if (!spot.language().isEmpty()) {
      where.append(" (").append(spot.language()).append(')');
    }
    return where.toString();
  }
}
