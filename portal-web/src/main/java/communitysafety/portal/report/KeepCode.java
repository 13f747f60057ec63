package communitysafety.portal.report;

import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.protection.RequestNetwork;
import communitysafety.shared.database.Unavailability;
import communitysafety.shared.privacy.HashingBusy;
import communitysafety.shared.privacy.ReturnCode;
import communitysafety.shared.privacy.ReturnCodes;
import communitysafety.shared.privacy.ReturnKeys;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The offer of a return code, on the page that says "sent" and on the one for who wants to finish
 * later.
 */
@Named
@RequestScoped
public class KeepCode {

  private static final String SHOW = Step.CODE + "?faces-redirect=true";

  @Inject ReportVisit visit;
  @Inject ReturnCodes returnCodes;
  @Inject MakeReturnCode makeReturnCode;
  @Inject RequestNetwork network;
  @Inject FieldErrors errors;
  @Inject HttpServletRequest request;

  /** Makes the code, once: who asks again, or twice at a time, is shown the one there is. */
  public String make() {
    if (visit.isUnavailable()) {
      return notNow("code.notMade");
    }
    if (!visit.isOpen()) {
      return gone();
    }
    if (visit.answers().isCodeMade()) {
      return onwards();
    }
    try {
      ReturnCode code = ReturnCode.random();
      ReturnKeys keys = returnCodes.keysOf(code, network.of(request));
      visit.goOnWith(make(code, keys));
    } catch (HashingBusy e) {
      return notNow("code.busy");
    } catch (StaleDraft e) {
      visit.readAgain();
      if (!visit.isOpen()) {
        return gone();
      }
      if (!visit.answers().isCodeMade()) {
        errors.add("makeCode", "code.stale");
        return null;
      }
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notNow("code.notMade");
    }
    return onwards();
  }

  private Draft make(ReturnCode code, ReturnKeys keys) {
    return visit.isSent()
        ? makeReturnCode.forReport(visit.draft(), visit.answers(), code, keys)
        : makeReturnCode.forAnswers(visit.draft(), visit.answers(), code, keys);
  }

  private String onwards() {
    if (visit.hasCodeToShow()) {
      return SHOW;
    }
    return (visit.isSent() ? Step.SENT : Step.FINISH_LATER) + "?faces-redirect=true";
  }

  private String gone() {
    visit.answerGone(List.of());
    return Step.EXPIRED;
  }

  private String notNow(String key) {
    visit.answerUnavailable();
    errors.add("makeCode", key);
    return null;
  }

  /**
   * Whether a code can be asked for: there is none yet. While a sent form is being read it may have
   * been asked for: the action decides.
   */
  public boolean isOffered() {
    return visit.isPost() || visit.isOpen() && !visit.answers().isCodeMade();
  }

  /** Whether there is a code whose words can still be looked at. */
  public boolean isToShow() {
    return visit.hasCodeToShow();
  }

  /** The page that "Back" and "Continue" lead to: what the person was doing. */
  public String getOnwards() {
    return visit.isSent() || !visit.isOpen() ? Step.SENT : visit.journey().next().path();
  }
}
