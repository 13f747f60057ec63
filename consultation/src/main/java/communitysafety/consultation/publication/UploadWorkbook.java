package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Compilation;
import communitysafety.consultation.survey.Finding;
import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.SurveyCompiler;
import communitysafety.consultation.survey.workbook.Cells;
import communitysafety.consultation.survey.workbook.WorkbookReader;
import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import communitysafety.consultation.survey.workbook.WorkbookReader.Refusal;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts the survey of a workbook in the place of a draft. A workbook that does not compile changes
 * nothing: its author puts it right where they wrote it.
 */
@Dependent
public class UploadWorkbook {

  private final WriteDraft writeDraft;
  private final WorkbookReaders readers;
  private final Clock clock;

  @Inject
  UploadWorkbook(WriteDraft writeDraft, WorkbookReaders readers, Clock clock) {
    this.writeDraft = writeDraft;
    this.readers = readers;
    this.clock = clock;
  }

  /** What became of the workbook. */
  public sealed interface Result {

    /**
     * It is the draft now.
     *
     * @param findings what is doubtful all the same; may be empty
     * @param cells where each part stands in the workbook
     */
    record Stored(int version, List<Finding> findings, Cells cells) implements Result {}

    /** It cannot be read as a survey. */
    record Unreadable(List<Refusal> refusals) implements Result {}

    /** It can be read, and does not compile. */
    record Uncompiled(List<Finding> findings, Cells cells) implements Result {}
  }

  /**
   * Needs WRITE_CONSULTATIONS. Reads and compiles outside of any transaction.
   *
   * @param seen version of the draft that it takes the place of
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when the draft has changed since
   * @throws ReadersBusy when too many are being read, or this one takes too long
   * @throws MovedOn when the consultation is over
   */
  public Result upload(StaffMember member, UUID id, int seen, InputStream workbook) {
    member.requires(Permission.WRITE_CONSULTATIONS);
    Read read = readers.read(() -> read(workbook));
    if (read.refused() != null) {
      return read.refused();
    }
    WorkbookReader.Result.Document survey = read.survey();
    int version =
        writeDraft.writeUploaded(
            member, id, seen, survey.document(), places(read.findings(), survey.cells()));
    return new Result.Stored(version, read.findings(), survey.cells());
  }

  private static Map<Spot, Cell> places(List<Finding> findings, Cells cells) {
    Map<Spot, Cell> places = new LinkedHashMap<>();
    findings.forEach(each -> places.put(each.spot(), cells.get(each.spot())));
    return places;
  }

  private Read read(InputStream workbook) {
    WorkbookReader.Result read = WorkbookReader.read(workbook);
    if (read instanceof WorkbookReader.Result.Refused refused) {
      return new Read(null, List.of(), new Result.Unreadable(refused.refusals()));
    }
    WorkbookReader.Result.Document survey = (WorkbookReader.Result.Document) read;
    Compilation compilation = SurveyCompiler.compile(survey.document(), clock);
    List<Finding> findings = compilation.findings();
    return new Read(
        survey,
        findings,
        compilation instanceof Compilation.Refused
            ? new Result.Uncompiled(findings, survey.cells())
            : null);
  }

  /**
   * A workbook read and compiled.
   *
   * @param refused why it is no draft; null when it can be one
   */
  private record Read(
      WorkbookReader.Result.Document survey, List<Finding> findings, Result refused) {}
}
