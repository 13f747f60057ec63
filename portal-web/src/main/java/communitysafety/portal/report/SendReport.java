package communitysafety.portal.report;

import communitysafety.reporting.conversation.KeepReturnCode;
import communitysafety.reporting.report.ReportReceipt;
import communitysafety.reporting.report.Submission;
import communitysafety.reporting.report.SubmitReport;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.Drafts;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Base64;

/**
 * Turns a draft into a report, once. The report is accepted and the receipt takes the place of the
 * answers in one transaction: who sends twice (a double click, two tabs, an answer that was lost on
 * the way) finds the receipt of the first time. A code that the answers were kept under becomes the
 * report's return code.
 */
@Dependent
public class SendReport {

  private final SubmitReport submitReport;
  private final KeepReturnCode keepReturnCode;
  private final Drafts drafts;

  @Inject
  SendReport(SubmitReport submitReport, KeepReturnCode keepReturnCode, Drafts drafts) {
    this.submitReport = submitReport;
    this.keepReturnCode = keepReturnCode;
    this.drafts = drafts;
  }

  /**
   * @param draft at the revision that the person saw and sent
   * @return the draft that now holds the receipt and nothing else
   * @throws StaleDraft when it was sent or changed meanwhile; then nothing was accepted
   */
  @Transactional
  public Draft send(Draft draft, Submission submission) {
    ReportAnswers answers = AnswersJson.read(draft.content()).orElseGet(ReportAnswers::new);
    ReportReceipt receipt = submitReport.submit(submission);
    if (answers.getCodeLocator() != null) {
      keepReturnCode.keep(
          receipt.report(),
          receipt.reference(),
          Base64.getUrlDecoder().decode(answers.getCodeLocator()));
    }
    return drafts.save(draft, AnswersJson.write(answers.becoming(SentReport.of(receipt))));
  }
}
