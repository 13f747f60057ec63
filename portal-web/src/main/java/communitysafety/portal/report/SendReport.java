package communitysafety.portal.report;

import communitysafety.reporting.report.Submission;
import communitysafety.reporting.report.SubmitReport;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.Drafts;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Turns a draft into a report, once. The report is accepted and the receipt takes the place of the
 * answers in one transaction: who sends twice (a double click, two tabs, an answer that was lost on
 * the way) finds the receipt of the first time.
 */
@Dependent
public class SendReport {

  private final SubmitReport submitReport;
  private final Drafts drafts;

  @Inject
  SendReport(SubmitReport submitReport, Drafts drafts) {
    this.submitReport = submitReport;
    this.drafts = drafts;
  }

  /**
   * @param draft at the revision that the person saw and sent
   * @return the draft that now holds the receipt and nothing else
   * @throws StaleDraft when it was sent or changed meanwhile; then nothing was accepted
   */
  @Transactional
  public Draft send(Draft draft, Submission submission) {
    SentReport sent = SentReport.of(submitReport.submit(submission));
    return drafts.save(draft, AnswersJson.write(ReportAnswers.sent(sent)));
  }
}
