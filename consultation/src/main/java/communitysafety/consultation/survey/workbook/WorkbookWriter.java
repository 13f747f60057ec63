package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.SurveyDocument;
import java.io.OutputStream;

/** Writes a survey document as an XLSForm workbook that reads back as the same document. */
public final class WorkbookWriter {

  private WorkbookWriter() {}

  public static void write(SurveyDocument document, OutputStream out) {
    throw new UnsupportedOperationException();
  }
}
