package communitysafety.portal.consultations;

import communitysafety.portal.abuse.Answer;
import communitysafety.portal.abuse.Budget;
import communitysafety.portal.abuse.Budgets;
import communitysafety.portal.protection.RequestNetwork;
import communitysafety.shared.privacy.HashingBusy;
import communitysafety.shared.privacy.ReturnCode;
import communitysafety.shared.privacy.ReturnCodes;
import communitysafety.shared.privacy.TypedCode;
import communitysafety.shared.submission.Draft;
import communitysafety.shared.submission.DraftKey;
import communitysafety.shared.submission.Drafts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Asks for the six words under which somebody kept their answers. */
@Named
@RequestScoped
public class ComeBackPage extends AnsweredPage {

  private static final String FIELD = "words";

  @Inject ReturnCodes returnCodes;
  @Inject Drafts drafts;
  @Inject RequestNetwork network;
  @Inject Budgets budgets;
  @Inject KeptParticipation keptParticipation;

  @Override
  boolean isOfDraft() {
    return false;
  }

  @Override
  Optional<String> submit() {
    return ReturnCode.read(getTyped()).fold(this::look, this::notOnList, this::incomplete);
  }

  private Optional<String> look(ReturnCode code) {
    Answer mayLook = budgets.ask(Budget.CODE, visit.request());
    if (!mayLook.isYes()) {
      visit.tellToWait(mayLook);
      return wrong("return.code.error." + mayLook.verdict(), mayLook.minutes());
    }
    try {
      byte[] secret = returnCodes.keysOf(code, network.of(visit.request())).draftSecret();
      Optional<Draft> found = drafts.find(DraftKey.keptUnder(secret));
      Optional<String> onwards =
          found.flatMap(draft -> keptParticipation.goOn(draft, visit.request(), visit.response()));
      return onwards.isPresent() ? onwards : wrong("consultations.return.error.unknown");
    } catch (HashingBusy e) {
      return wrong("return.code.error.busy");
    }
  }

  private Optional<String> notOnList(TypedCode.NotOnList unlisted) {
    return wrong("return.code.error.notOnList", String.join(", ", unlisted.words()));
  }

  private Optional<String> incomplete(TypedCode.Incomplete incomplete) {
    return wrong(
        incomplete.words() == 0 ? "return.code.error.blank" : "return.code.error.incomplete",
        incomplete.words());
  }

  private Optional<String> wrong(String key, Object... arguments) {
    errors.add(FIELD, key, arguments);
    return Optional.empty();
  }

  public String getTyped() {
    return visit.isPost() ? parameter(FIELD) : "";
  }
}
