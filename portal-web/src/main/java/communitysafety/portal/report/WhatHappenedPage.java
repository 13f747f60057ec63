package communitysafety.portal.report;

import communitysafety.portal.faces.TypedText;
import communitysafety.reporting.report.Submission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What happened, in the reporter's own words. */
@Named
@RequestScoped
public class WhatHappenedPage extends QuestionPage {

  private String account = "";

  public WhatHappenedPage() {
    super(Step.WHAT_HAPPENED);
  }

  @Override
  void show(ReportAnswers answers) {
    account = answers.getAccount() == null ? "" : answers.getAccount();
  }

  @Override
  List<Mistake> mistakes() {
    if (account.isEmpty()) {
      return List.of(Mistake.of("account", "report.what-happened.error.blank"));
    }
    int over = account.length() - Submission.MAX_ACCOUNT;
    return over > 0
        ? List.of(
            Mistake.of("account", "report.what-happened.error.long", Submission.MAX_ACCOUNT, over))
        : List.of();
  }

  @Override
  void answer(ReportAnswers answers) {
    answers.setAccount(account);
  }

  @Override
  List<String> ownWords() {
    return List.of(account);
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = TypedText.lines(account);
  }

  public int getLimit() {
    return Submission.MAX_ACCOUNT;
  }
}
