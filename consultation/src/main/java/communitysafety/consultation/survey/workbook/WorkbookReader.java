package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.SurveyDocument;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Reads an uploaded .xlsx, sheet by sheet and row by row; never as a whole into memory. */
public final class WorkbookReader {

  private WorkbookReader() {}

  /** What a workbook turned out to be. */
  public sealed interface Result {

    /**
     * @param cells where each part of the document stands in the workbook, for what the compiler
     *     has to say about it
     */
    record Document(SurveyDocument document, Map<Spot, Cell> cells) implements Result {}

    /** Not a workbook of the profile; at least one reason. */
    record Refused(List<Refusal> refusals) implements Result {}
  }

  /**
   * @param row from 1 as spreadsheets count; 0 for the sheet as a whole
   * @param column letters as spreadsheets have them, such as {@code AB}; empty for the whole row
   */
  public record Cell(String sheet, int row, String column) {}

  /**
   * @param cell null when it is about the file as a whole
   * @param arguments what the words name
   */
  public record Refusal(RefusalKind kind, Cell cell, List<String> arguments) {}

  /** Reads to the end of the stream or to the first thing that makes reading on unsafe. */
  public static Result read(InputStream file) {
    throw new UnsupportedOperationException();
  }
}
