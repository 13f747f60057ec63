package communitysafety.consultation.survey.workbook;

import communitysafety.consultation.survey.SurveyDocument;
import java.io.InputStream;
import java.util.List;

/**
 * Reads an uploaded .xlsx, sheet by sheet and row by row; never as a whole into memory. The file is
 * not trusted: what it may unpack to, how many rows, columns and characters it may have are
 * bounded, and nothing in it is run or fetched.
 */
public final class WorkbookReader {

  /** The largest file that is read, in bytes: 10 MB. */
  public static final int LARGEST_FILE = 10 * 1024 * 1024;

  private WorkbookReader() {}

  /** What a workbook turned out to be. */
  public sealed interface Result {

    /**
     * @param cells where each part of the document stands in the workbook, for what the compiler
     *     has to say about it
     */
    record Document(SurveyDocument document, Cells cells) implements Result {}

    /**
     * Not a workbook of the profile.
     *
     * @param refusals in the order of the workbook; at least one, at most {@value
     *     Refusals#MOST_TOLD}
     */
    record Refused(List<Refusal> refusals) implements Result {
      public Refused {
        refusals = List.copyOf(refusals);
      }
    }
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
  public record Refusal(RefusalKind kind, Cell cell, List<String> arguments) {
    public Refusal {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Reads to the end of the stream or to the first thing that makes reading on unsafe. The stream
   * is left open.
   *
   * @throws java.io.UncheckedIOException when the stream itself fails; whatever is wrong with the
   *     file is a refusal
   */
  public static Result read(InputStream file) {
    Refusals refusals = new Refusals();
    try (UploadedWorkbook workbook = UploadedWorkbook.open(file)) {
      return new SurveyReading(workbook, refusals).read();
    } catch (Unreadable unreadable) {
      refusals.addLast(unreadable.refusal());
      return refusals.result();
    }
  }
}
