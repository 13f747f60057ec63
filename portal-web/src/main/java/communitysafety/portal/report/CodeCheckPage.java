package communitysafety.portal.report;

import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.faces.Words;
import communitysafety.shared.database.Unavailability;
import communitysafety.shared.privacy.ReturnCode;
import communitysafety.shared.submission.StaleDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalInt;

/**
 * Asks a new return code back, so that nobody finds out too late that it was written down wrong.
 */
@Named
@RequestScoped
public class CodeCheckPage {

  @Inject ReportVisit visit;
  @Inject FieldErrors errors;
  @Inject Words words;

  private String typed = "";

  /** Compares; when it is right, the words are removed and can be looked at no more. */
  public String check() {
    if (!visit.hasCodeToShow()) {
      return forget();
    }
    ReturnCode code =
        ReturnCode.read(visit.answers().getCodeToShow())
            .fold(read -> read, unlisted -> null, incomplete -> null);
    OptionalInt different = code.firstDifference(typed);
    if (typed.isBlank()) {
      errors.add("code", "code.check.error.blank");
      return null;
    }
    if (different.isPresent()) {
      errors.add(
          "code",
          "code.check.error.different",
          words.say("code.ordinal." + (different.getAsInt() + 1)));
      return null;
    }
    return forget();
  }

  /** Removes the words without asking: the person knows what they do. */
  public String skip() {
    return forget();
  }

  private String forget() {
    if (visit.isUnavailable()) {
      return notNow();
    }
    if (!visit.isOpen()) {
      return gone();
    }
    try {
      visit.answers().forgetCode();
      visit.save();
    } catch (StaleDraft e) {
      visit.readAgain();
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notNow();
    }
    return (visit.isSent() ? Step.SENT : Step.FINISH_LATER) + "?faces-redirect=true";
  }

  private String gone() {
    visit.answerGone(List.of());
    return Step.EXPIRED;
  }

  private String notNow() {
    visit.answerUnavailable();
    errors.add("code", "code.notNow");
    return null;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String text) {
    typed = text == null ? "" : text;
  }
}
