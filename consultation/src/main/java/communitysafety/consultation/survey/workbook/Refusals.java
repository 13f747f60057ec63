package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import communitysafety.consultation.survey.workbook.WorkbookReader.Refusal;
import communitysafety.consultation.survey.workbook.WorkbookReader.Result;
import java.util.ArrayList;
import java.util.List;

/** What stands in the way so far. An author wants to know all of it at once, within reason. */
final class Refusals {

  static final int MOST_TOLD = 100;

  private final List<Refusal> refusals = new ArrayList<>();

  void add(RefusalKind kind, Cell cell, String... arguments) {
    refusals.add(new Refusal(kind, cell, List.of(arguments)));
    if (refusals.size() >= MOST_TOLD) {
      throw new Unreadable(null);
    }
  }

  /** Adds the reason to read no further; null when there are as many as anybody can use. */
  void addLast(Refusal refusal) {
    if (refusal != null) {
      refusals.add(refusal);
    }
  }

  boolean isEmpty() {
    return refusals.isEmpty();
  }

  Result result() {
    return new Result.Refused(refusals);
  }
}
