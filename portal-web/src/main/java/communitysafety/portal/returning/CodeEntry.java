package communitysafety.portal.returning;

import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.abuse.Waiting;
import communitysafety.portal.consultations.KeptParticipation;
import communitysafety.portal.faces.FieldErrors;
import communitysafety.portal.protection.RequestNetwork;
import communitysafety.portal.report.KeptDraft;
import communitysafety.shared.database.Unavailability;
import communitysafety.shared.privacy.HashingBusy;
import communitysafety.shared.privacy.ReturnCode;
import communitysafety.shared.privacy.ReturnCodes;
import communitysafety.shared.privacy.TypedCode;
import communitysafety.shared.submission.Draft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Asks for the return code. What comes of six words of the list is told in one way, whether the
 * code was never given out or is over; only what everybody can see in the public list is told
 * apart.
 */
@Named
@RequestScoped
public class CodeEntry {

  private static final String FIELD = "code";

  @Inject ReturnVisit visit;
  @Inject ReturnCodes returnCodes;
  @Inject OpenByCode openByCode;
  @Inject KeptDraft keptDraft;
  @Inject KeptParticipation keptParticipation;
  @Inject RequestNetwork network;
  @Inject Budgets budgets;
  @Inject FieldErrors errors;

  private String typed = "";

  public String open() {
    return ReturnCode.read(typed).fold(this::look, this::notOnList, this::incomplete);
  }

  private String look(ReturnCode code) {
    Answer mayLook = budgets.ask(Budget.CODE, visit.request());
    if (!mayLook.isYes()) {
      Waiting.tell(mayLook);
      errors.add(FIELD, "return.code.error." + mayLook.verdict(), mayLook.minutes());
      return null;
    }
    try {
      OpenByCode.Opened opened =
          openByCode.open(returnCodes.keysOf(code, network.of(visit.request())));
      if (opened.report().isPresent()) {
        visit.begin(opened.report().get());
        return ReturnPaths.redirectTo(ReturnPaths.STATUS);
      }
      return opened.draft().flatMap(this::goOn).orElseGet(this::unknown);
    } catch (HashingBusy e) {
      return notNow("return.code.error.busy");
    } catch (RuntimeException e) {
      if (!Unavailability.isBehind(e)) {
        throw e;
      }
      return notNow("return.code.error.notNow");
    }
  }

  private Optional<String> goOn(Draft draft) {
    return keptParticipation
        .goOn(draft, visit.request(), visit.response())
        .map(CodeEntry::leadTo)
        .or(
            () ->
                keptDraft
                    .goOn(draft, visit.request(), visit.response())
                    .map(ReturnPaths::redirectTo));
  }

  /** A consultation's address is no page that Faces knows by name. */
  private static String leadTo(String address) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(address);
      return ReturnPaths.START;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String unknown() {
    errors.add(FIELD, "return.code.error.unknown");
    return null;
  }

  private String notOnList(TypedCode.NotOnList unlisted) {
    errors.add(
        FIELD,
        unlisted.words().size() == 1
            ? "return.code.error.notOnList.one"
            : "return.code.error.notOnList",
        String.join(", ", unlisted.words()));
    return null;
  }

  private String incomplete(TypedCode.Incomplete incomplete) {
    errors.add(
        FIELD,
        incomplete.words() == 0 ? "return.code.error.blank" : "return.code.error.incomplete",
        incomplete.words());
    return null;
  }

  /** Calm words, and what was typed is still there. */
  private String notNow(String key) {
    visit.answerUnavailable();
    errors.add(FIELD, key);
    return null;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String text) {
    typed = text == null ? "" : text;
  }
}
