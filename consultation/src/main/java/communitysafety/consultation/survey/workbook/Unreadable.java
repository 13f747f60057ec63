package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import communitysafety.consultation.survey.workbook.WorkbookReader.Refusal;
import java.util.List;

/** Nothing more is to be read of this workbook. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Unreadable(Refusal refusal) {
    super(refusal == null ? "enough refusals" : refusal.kind().name(), null, false, false);
    this.refusal = refusal;
  }

  static Unreadable file(RefusalKind kind) {
    return at(kind, null);
  }

  static Unreadable at(RefusalKind kind, Cell cell, String... arguments) {
    return new Unreadable(new Refusal(kind, cell, List.of(arguments)));
  }

  Refusal refusal() {
    return refusal;
  }
}
