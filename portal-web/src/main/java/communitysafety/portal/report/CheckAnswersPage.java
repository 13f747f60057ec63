package communitysafety.portal.report;

import communitysafety.shared.database.Unavailability;
import communitysafety.shared.hub.Hubs;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All answers on one page, each with a way to change it, and the button that sends them. */
@Named
@RequestScoped
public class CheckAnswersPage extends QuestionPage {

  @Inject SendReport sendReport;
  @Inject Hubs hubs;
  @Inject SendingGate gate;

  public CheckAnswersPage() {
    super(Step.CHECK_ANSWERS);
  }

  @Override
  void show(ReportAnswers answers) {}

  @Override
  List<Mistake> mistakes() {
    return List.of();
  }

  @Override
  void answer(ReportAnswers answers) {}

  /** Sends the report; whoever was first, the person ends at the one receipt. */
  @Override
  public String next() {
    if (visit.isUnavailable()) {
      return notSent();
    }
    if (!visit.isOpen() || visit.isStale()) {
      return super.next();
    }
    if (!gate.maySend()) {
      return null;
    }
    try {
      visit.goOnWith(sendReport.send(visit.draft(), visit.submission()));
    } catch (StaleDraft e) {
      visit.readAgain();
      if (!visit.isSent()) {
        return super.next();
      }
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notSent();
    }
    return Step.SENT + "?faces-redirect=true";
  }

  private String notSent() {
    visit.answerUnavailable();
    errors.add("next", "report.check-answers.notSent");
    return null;
  }

  /** Whether City of York Council will act on part of it. */
  public boolean isYork() {
    return visit.isOpen() && visit.journey().isHandedToYork();
  }

  public List<AnswerRow> getRows() {
    if (!visit.isOpen()) {
      return List.of();
    }
    return new AnswersInWords(visit, hubs.locator(), words, standpoint().equals(VICTIM))
        .along(visit.journey().route());
  }
}
