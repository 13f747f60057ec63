package communitysafety.portal.report;

import communitysafety.reporting.conversation.KeepReturnCode;
import communitysafety.reporting.report.ReportReceipt;
import communitysafety.shared.privacy.ReturnCode;
import communitysafety.shared.privacy.ReturnKeys;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Base64;

/**
 * Lets a new return code open what a visitor has: the report they sent, or the answers they want to
 * finish later. The words themselves are stored only in the visitor's own draft, until they were
 * asked back. Of two requests one makes the code: the other finds the draft changed.
 */
@Dependent
public class MakeReturnCode {

  private final KeepReturnCode keepReturnCode;
  private final Drafts drafts;

  @Inject
  MakeReturnCode(KeepReturnCode keepReturnCode, Drafts drafts) {
    this.keepReturnCode = keepReturnCode;
    this.drafts = drafts;
  }

  /**
   * @param draft holding the receipt, as the person saw it
   * @param answers what it holds; changed
   * @return the draft that holds the words of the code too; where the report had a code already it
   *     holds none
   * @throws StaleDraft when it was changed meanwhile; then no code was made
   */
  @Transactional
  public Draft forReport(Draft draft, ReportAnswers answers, ReturnCode code, ReturnKeys keys) {
    ReportReceipt receipt = answers.getSent().receipt();
    if (keepReturnCode.keep(receipt.report(), receipt.reference(), keys.locator())) {
      answers.showCode(code);
    } else {
      answers.setCodeMade(true);
    }
    return drafts.save(draft, AnswersJson.write(answers));
  }

  /**
   * @param draft holding answers, as the person saw them
   * @param answers what it holds; changed
   * @return the draft that took its place, which the code opens too
   * @throws StaleDraft when it was changed meanwhile; then no code was made
   */
  @Transactional
  public Draft forAnswers(Draft draft, ReportAnswers answers, ReturnCode code, ReturnKeys keys) {
    answers.showCode(code);
    answers.setCodeLocator(Base64.getUrlEncoder().withoutPadding().encodeToString(keys.locator()));
    return drafts.keep(draft, DraftKey.keptUnder(keys.draftSecret()), AnswersJson.write(answers));
  }
}
